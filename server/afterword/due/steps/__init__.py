"""The steps of an application: what each is, for whom, and between which moments."""
