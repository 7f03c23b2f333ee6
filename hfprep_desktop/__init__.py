"""HFPrep Desktop: offline practice for spoken system-design interviews."""
