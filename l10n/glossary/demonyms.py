# SPDX-License-Identifier: MIT
"""Places and the words for what is of them, which stand for their names: Japan and Japanese, London and Londoner."""

import re
from functools import lru_cache

from l10n.glossary.inflection import nouns


def _rows(text: str) -> dict[str, tuple[str, ...]]:
    return {place: tuple(words.split()) for place, words in (row.split(": ") for row in text.strip().split("\n"))}


DEMONYMS = _rows("""
Afghanistan: Afghan
Africa: African
Albania: Albanian
Algeria: Algerian
America: American
Andorra: Andorran
Angola: Angolan
Antarctica: Antarctic
Arabia: Arabian Arab
Argentina: Argentine Argentinian
Armenia: Armenian
Asia: Asian
Athens: Athenian
Australia: Australian Aussie
Austria: Austrian
Azerbaijan: Azerbaijani Azeri
Bahrain: Bahraini
Bangladesh: Bangladeshi
Basque Country: Basque
Bavaria: Bavarian
Belarus: Belarusian
Belgium: Belgian
Berlin: Berliner
Bolivia: Bolivian
Bosnia: Bosnian
Bosnia and Herzegovina: Bosnian
Boston: Bostonian
Botswana: Botswanan
Brazil: Brazilian
Britain: British Briton
Brunei: Bruneian
Bulgaria: Bulgarian
Burma: Burmese
Burundi: Burundian
California: Californian
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Catalonia: Catalan
Chad: Chadian
Chicago: Chicagoan
Chile: Chilean
China: Chinese
Colombia: Colombian
Congo: Congolese
Corsica: Corsican
Costa Rica: Costa-Rican
Crete: Cretan
Crimea: Crimean
Croatia: Croatian Croat
Cuba: Cuban
Cyprus: Cypriot
Czech Republic: Czech
Czechia: Czech
Côte d'Ivoire: Ivorian
Democratic Republic of the Congo: Congolese
Denmark: Danish Dane
Djibouti: Djiboutian
East Asia: East-Asian
Ecuador: Ecuadorian
Egypt: Egyptian
El Salvador: Salvadoran
England: English Englishman Englishmen
Eritrea: Eritrean
Estonia: Estonian
Ethiopia: Ethiopian
Europe: European
Fiji: Fijian
Finland: Finnish Finn
Flanders: Flemish
Florence: Florentine
Florida: Floridian
France: French Frenchman Frenchmen
Gabon: Gabonese
Gambia: Gambian
Gaza: Gazan
Georgia: Georgian
Germany: German
Ghana: Ghanaian
Great Britain: British Briton
Greece: Greek
Greenland: Greenlandic Greenlander
Guatemala: Guatemalan
Guinea: Guinean
Haiti: Haitian
Hawaii: Hawaiian
Honduras: Honduran
Hong Kong: Hong-Konger
Hungary: Hungarian
Iceland: Icelandic Icelander
India: Indian
Indonesia: Indonesian
Iran: Iranian
Iraq: Iraqi
Ireland: Irish
Israel: Israeli
Italy: Italian
Ivory Coast: Ivorian
Jamaica: Jamaican
Japan: Japanese
Java: Javanese
Jordan: Jordanian
Kazakhstan: Kazakh Kazakhstani
Kenya: Kenyan
Korea: Korean
Kosovo: Kosovar
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz Kyrgyzstani
Laos: Laotian Lao
Latin America: Latin-American
Latvia: Latvian
Lebanon: Lebanese
Liberia: Liberian
Libya: Libyan
Lithuania: Lithuanian
London: Londoner
Luxembourg: Luxembourger
Macedonia: Macedonian
Madagascar: Malagasy
Malawi: Malawian
Malaysia: Malaysian
Maldives: Maldivian
Mali: Malian
Malta: Maltese
Manchuria: Manchurian
Mauritania: Mauritanian
Mauritius: Mauritian
Mexico: Mexican
Moldova: Moldovan
Monaco: Monegasque
Mongolia: Mongolian Mongol
Montenegro: Montenegrin
Morocco: Moroccan
Moscow: Muscovite
Mozambique: Mozambican
Myanmar: Burmese
Namibia: Namibian
Naples: Neapolitan
Nepal: Nepali Nepalese
Netherlands: Dutch
New York: New-Yorker
New Zealand: New-Zealander Kiwi
Nicaragua: Nicaraguan
Niger: Nigerien
Nigeria: Nigerian
Normandy: Norman
North America: North-American
North Korea: North-Korean
North Macedonia: Macedonian
Northern Ireland: Northern-Irish
Norway: Norwegian
Oceania: Oceanian
Oman: Omani
Pakistan: Pakistani
Palestine: Palestinian
Panama: Panamanian
Papua New Guinea: Papuan
Paraguay: Paraguayan
Paris: Parisian
Persia: Persian
Peru: Peruvian
Philippines: Philippine Filipino Filipina
Poland: Polish Pole
Portugal: Portuguese
Prussia: Prussian
Puerto Rico: Puerto-Rican
Qatar: Qatari
Republic of Korea: Korean
Romania: Romanian
Rome: Roman
Russia: Russian
Russian Federation: Russian
Rwanda: Rwandan
Samoa: Samoan
Sardinia: Sardinian
Saudi Arabia: Saudi
Scandinavia: Scandinavian
Scotland: Scottish Scot Scots
Senegal: Senegalese
Serbia: Serbian Serb
Siberia: Siberian
Sicily: Sicilian
Sierra Leone: Sierra-Leonean
Singapore: Singaporean
Slovakia: Slovak
Slovenia: Slovenian Slovene
Somalia: Somali
South Africa: South-African
South America: South-American
South Korea: South-Korean Korean
South Sudan: South-Sudanese
Southeast Asia: Southeast-Asian
Soviet Union: Soviet
Spain: Spanish Spaniard
Sri Lanka: Sri-Lankan
Sudan: Sudanese
Sweden: Swedish Swede
Switzerland: Swiss
Sydney: Sydneysider
Syria: Syrian
Taiwan: Taiwanese
Tajikistan: Tajik Tajikistani
Tanzania: Tanzanian
Texas: Texan
Thailand: Thai
Tibet: Tibetan
Togo: Togolese
Tokyo: Tokyoite
Tonga: Tongan
Tunisia: Tunisian
Turkey: Turkish Turk
Turkmenistan: Turkmen
Tuscany: Tuscan
Türkiye: Turkish Turk
Uganda: Ugandan
UK: British Briton
Ukraine: Ukrainian
United Arab Emirates: Emirati
United Kingdom: British Briton
United States: American
United States of America: American
Uruguay: Uruguayan
US: American
USA: American
USSR: Soviet
Uzbekistan: Uzbek Uzbekistani
Venezuela: Venezuelan
Venice: Venetian
Vienna: Viennese
Vietnam: Vietnamese
Wales: Welsh
Yemen: Yemeni
Zambia: Zambian
Zimbabwe: Zimbabwean
""")
"""Places with their adjectives, and the words for their people where these are others; a hyphen stands for a space."""


def stands_of_place(form: str, target: str) -> bool:
    """Whether `form` is a place and a word for what is of it stands in `target`: Japanese, for Japan.

    Where `form` begins with such a word, the place may stand in its stead: Japan's parliament, for Japanese parliament.
    """
    pattern = _of_place(form)
    return pattern is not None and pattern.search(target) is not None


@lru_cache(maxsize=4096)
def _of_place(form: str) -> re.Pattern[str] | None:
    place = re.sub(r"^the\s+", "", form, flags=re.IGNORECASE).replace(".", "")
    words = DEMONYMS.get(place) or ((f"{place}n",) if _IN_A.fullmatch(place) else ())
    if words:
        return _whole("|".join(f"{re.escape(word)}s?".replace(r"\-", "[ -]") for word in words))
    first, _, rest = form.partition(" ")
    # The United States is the US and the U.S.
    places = "|".join(r"\.?".join(each) if each.isupper() else re.escape(each) for each in _PLACES.get(first, ()))
    if not places or not rest:
        return None
    things = f"(?i:{'|'.join(map(re.escape, nouns(rest)))})"
    return _whole(rf"(?:{places})\.?(?:['’]s?)?\s+{things}|{things}\s+(?:of|in|from)\s+(?:the\s+)?(?:{places})")


_IN_A = re.compile("[A-Z][a-z]{3,}a")
"""Many places have no other adjective than one in -an: Himalaya, Himalayan."""


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")


_PLACES: dict[str, list[str]] = {}
for _place, _words in DEMONYMS.items():
    for _word in _words:
        _PLACES.setdefault(_word, []).append(_place)
