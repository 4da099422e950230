"""Readers of invitations: iCalendar files, mails that carry one, pages that show one."""
