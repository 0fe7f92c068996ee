"""From one YAML file to a printed briefing book for a negotiation."""

__version__ = "0.1.0"
