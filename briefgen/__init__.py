"""From one YAML file to a printed briefing book for a negotiation."""
