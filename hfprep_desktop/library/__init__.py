"""The sessions a person practised: database, search, trash."""
