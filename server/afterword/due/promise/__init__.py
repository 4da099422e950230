"""What the employer said, in their own words, as a day to call."""
