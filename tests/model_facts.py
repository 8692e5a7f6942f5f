"""The facts of the model release in the words of each language, taken from the report itself by hand."""

from __future__ import annotations

FACTS: dict[str, tuple[str, ...]] = {
    "az": (
        "1000-dən çox məlumat",
        "Facebook paylaşım 1200-dən çox",
        "Telegram paylaşım 2300-dək",
        "Instagram paylaşım 1250-dən çox",
        "Twitter tvit 1900-dək",
        "5000-dək fotoşəkil",
        "360-dan çox videomaterial",
        "100-dən çox sorğusu",
        "250-dək müraciət",
        "103 tədbir",
        "43 mediatur",
        "6 brifinq",
        "23 iyun 2016-cı il tarixli 950 nömrəli Fərmanına",
        "35 500-dək müraciət",
        "30-dək hərbi qulluqçu",
        "2022-ci il",
        "2023-cü il",
        "Bakı",
        "10 yanvar 2023-cü il",
        "12:28",
    ),
    "ru": (
        "более 1000 материалов",
        "Facebook публикации более 1200",
        "Telegram публикации до 2300",
        "Instagram публикации более 1250",
        "Twitter твиты до 1900",
        "до 5000 фотографий",
        "более 360 видеоматериалов",
        "более 100 запросов",
        "до 250 обращений",
        "103 мероприятия",
        "43 медиатура",
        "6 брифингов",
        "от 23 июня 2016 года № 950",
        "до 35 500 обращений",
        "до 30 военнослужащих",
        "В 2022 году",
        "В 2023 году",
        "Баку",
        "10 января 2023 года",
        "12:28",
    ),
    "en": (
        "more than 1,000 items",
        "Facebook posts more than 1,200",
        "Telegram posts up to 2,300",
        "Instagram posts more than 1,250",
        "Twitter tweets up to 1,900",
        "up to 5,000 photos",
        "more than 360 videos",
        "more than 100 media inquiries",
        "up to 250 appeals",
        "103 events",
        "43 media tours",
        "6 briefings",
        "Decree No. 950 of the President of the Republic of Azerbaijan dated June 23, 2016",
        "up to 35,500 appeals",
        "up to 30 servicemen",
        "In 2022",
        "In 2023",
        "Baku",
        "January 10, 2023",
        "12:28",
    ),
}


def squeezed(text: str) -> str:
    """The text without white space: line breaks do not matter."""
    return "".join(text.split())


def missing_facts(text: str, language: str) -> list[str]:
    """The facts of the model release that a text in that language does not state."""
    within = squeezed(text)
    return [fact for fact in FACTS[language] if squeezed(fact) not in within]
