"""A linter for spoken answers: words -> clauses -> mentions -> rules -> findings."""
