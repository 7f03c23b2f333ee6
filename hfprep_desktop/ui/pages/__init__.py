"""What a page of the window loads and stores; each class owns its view."""
