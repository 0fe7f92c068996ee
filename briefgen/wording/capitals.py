"""Capitals by which a state is called: “Oslo will not supply them” is said of Norway."""

_OF = """norway oslo germany berlin france paris britain london kingdom london russia moscow
    china beijing japan tokyo canada ottawa australia canberra zealand wellington india delhi
    austria vienna spain madrid italy rome poland warsaw turkey ankara türkiye ankara iran tehran
    ukraine kyiv korea seoul thailand bangkok indonesia jakarta philippines manila egypt cairo
    hungary budapest czechia prague slovakia bratislava slovenia ljubljana lithuania vilnius
    latvia riga estonia tallinn finland helsinki sweden stockholm denmark copenhagen iceland
    reykjavik ireland dublin portugal lisbon greece athens cyprus nicosia jordan amman lebanon
    beirut israel jerusalem qatar doha oman muscat yemen sanaa sudan khartoum kenya nairobi uganda
    kampala rwanda kigali congo kinshasa angola luanda zimbabwe harare nigeria abuja senegal dakar
    algeria algiers libya tripoli morocco rabat pakistan islamabad bangladesh dhaka nepal kathmandu
    belarus minsk armenia yerevan azerbaijan baku georgia tbilisi kazakhstan astana uzbekistan
    tashkent kyrgyzstan bishkek tajikistan dushanbe moldova chisinau kosovo pristina serbia belgrade
    croatia zagreb bosnia sarajevo macedonia skopje albania tirana bulgaria sofia romania bucharest
    taiwan taipei colombia bogota peru lima venezuela caracas nicaragua managua cuba havana syria
    damascus iraq baghdad afghanistan kabul vietnam hanoi""".split()
_CAPITALS = dict(zip(_OF[::2], _OF[1::2], strict=True))


def with_capitals(names: frozenset[str]) -> frozenset[str]:
    """The names, and the capitals of the states among them."""
    america = {"washington"} if names & {"states", "america", "us", "usa"} else set[str]()
    north = {"seoul"} if "north" in names else set[str]()
    return (names | america | {_CAPITALS[low] for low in names if low in _CAPITALS}) - north
