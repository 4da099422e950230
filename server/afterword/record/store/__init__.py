"""One file, one writer: TinyDB behind a storage that loses nothing it acknowledged."""
