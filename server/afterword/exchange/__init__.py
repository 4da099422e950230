"""What goes in and out beside the browser: tables, contacts, calendars, backups."""
