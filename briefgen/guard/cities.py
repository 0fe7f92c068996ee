"""Cities under the names that other languages give them: Kyiv and Kiev are one place.

Each line is one city, in small Latin letters without accents. The first name stands for all. A name
that is also a word of its own (Roma, Canton, Cologne) is left out: it would ring for everything.
"""

_CITIES = """
kyiv kiev kiew kijow kiyiv kijev kyyiv kyjiw kiyev
petersburg petersbourg peterburg pietroburgo sanktpeterburg sanktpetersburg saintpetersburg
odesa odessa
kharkiv kharkov charkiw charkow harkov
lvov lviv lwow lemberg lwiw
dnipro dnepr dniepr dnjepr
zaporizhzhia zaporozhye zaporizhzhya saporischschja zaporozhie
mykolaiv nikolaev nikolayev mykolayiv
luhansk lugansk
chernihiv chernigov
chernivtsi czernowitz chernovtsy
moscow moskva moskau moscou mosca moskou moskwa
vladivostok wladiwostok
kaliningrad konigsberg koenigsberg krolewiec
warsaw warszawa warschau varsovie varsavia varshava
krakow cracow krakau cracovie
gdansk danzig
wroclaw breslau
prague praha prag
bratislava pressburg pozsony
budapest budapesht
bucharest bucuresti bukarest bucarest bukharest
belgrade beograd belgrad
zagreb agram
ljubljana laibach
chisinau kishinev kischinau kishinyov
minsk mensk
vilnius wilna vilna wilno vilnyus
tallinn reval
helsinki helsingfors
copenhagen kobenhavn kopenhagen copenhague kopengagen
gothenburg goteborg
vienna wien
geneva geneve genf ginevra ginebra zheneva
zurich zuerich zurigo
lausanne losanna
munich munchen muenchen
nuremberg nurnberg nuernberg
brussels bruxelles brussel bruessel
antwerp antwerpen anvers
bruges brugge
hague haag haye
lisbon lisboa lissabon lisbonne
seville sevilla
milan milano mailand
naples napoli neapel
turin torino
genoa genova genua
athens athina athen athenes afiny
thessaloniki salonica salonika saloniki
nicosia lefkosia lefkosa
istanbul stambul stamboul
izmir smyrna
tbilisi tiflis
yerevan erivan erevan jerewan
tehran teheran
baghdad bagdad
damascus dimashq damaskus
aleppo halab
beirut beyrouth bayrut bejrut
jerusalem yerushalayim ierusalim
riyadh riyad
cairo kairo qahira qahirah
alexandria iskandariya
khartoum khartum
algiers algier
tripoli tarabulus
astana nursultan
almaty almata
tashkent toshkent taschkent
bishkek bischkek
ashgabat ashkhabad aschgabat
dushanbe duschanbe
kabul kaboul
beijing peking pekin
shenyang mukden
dalian dairen dalny talien
harbin charbin kharbin
nanjing nanking
tianjin tientsin
tokyo tokio tokijo
pyongyang pjongjang phenian pkhenyan
ulaanbaatar ulanbator
yangon rangoon rangun
mumbai bombay
havana habana havanna
"""


def _names() -> dict[str, str]:
    lines = (line.split() for line in _CITIES.split("\n") if line)
    return {name: first for first, *others in lines for name in others}


ONE_NAME = _names()
"""Each other name of a city, and the one that stands for all."""
