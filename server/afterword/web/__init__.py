"""The companion: HTTP on 127.0.0.1, and nothing that a station should know."""
