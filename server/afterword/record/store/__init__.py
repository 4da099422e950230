"""Everything kept, behind one class."""

from afterword.record.store import snapshot
from afterword.record.store.store import Store
from afterword.record.store.system import System
from afterword.record.store.tables import Settings, Token

__all__ = ["Settings", "Store", "System", "Token", "snapshot"]
