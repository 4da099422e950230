"""What people type in a hurry: cleaned, repaired, classified, so that it can be woven into a sentence."""
