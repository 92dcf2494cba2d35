"""The functions that the agent may run, with their descriptions. Put your own functions here."""
import time

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WORKDAYS = dict.fromkeys(DAYS[:5], "08:00 to 19:00")
SHOPS = {
    "lisbon": {**WORKDAYS, "saturday": "09:00 to 20:00", "sunday": "10:00 to 18:00"},
    "porto": {**WORKDAYS, "saturday": "09:00 to 18:00"},
}
EUROS_FOR_ANY, EUROS_PER_BAG = {"portugal": 3, "spain": 5, "france": 8}, 1


class Sorry(Exception):
    """Raise this when a function can't do what was asked. The agent reads the text and rephrases it."""


def is_shop_open(shop, day=None):
    day = day or DAYS[time.localtime().tm_wday]
    hours = SHOPS[shop].get(day)
    words = f"open from {hours}" if hours else "closed"
    return {"open": bool(hours), "hours": hours, "message": f"On {day} the shop in {shop.title()} is {words}."}


def shipping_cost(country, bags):
    if bags > 50:
        raise Sorry("More than 50 bags go by freight: ask for an offer on the contact page.")
    euros = EUROS_FOR_ANY[country] + EUROS_PER_BAG * bags
    return {"euros": euros, "message": f"Shipping {bags} bags to {country.title()} costs {euros} euros."}


# `parameters` is JSON Schema; functions.py checks type, enum, minimum and required, and refuses other fields.
FUNCTIONS = {
    "is_shop_open": {
        "run": is_shop_open,
        "description": "Tells whether a shop is open, today or on a given day, and its hours.",
        "parameters": {
            "type": "object",
            "properties": {
                "shop": {"type": "string", "enum": list(SHOPS), "description": "The city."},
                "day": {"type": "string", "enum": DAYS, "description": "Today where left out."},
            },
            "required": ["shop"],
            "additionalProperties": False,
        },
    },
    "shipping_cost": {
        "run": shipping_cost,
        "description": "Tells what it costs to send bags of coffee to a country.",
        "parameters": {
            "type": "object",
            "properties": {
                "country": {"type": "string", "enum": list(EUROS_FOR_ANY)},
                "bags": {"type": "integer", "minimum": 1},
            },
            "required": ["country", "bags"],
            "additionalProperties": False,
        },
    },
}
