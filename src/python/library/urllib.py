"""Addresses: `urllib.parse`."""
