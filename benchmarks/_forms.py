"""Sentences with figures in all forms that press offices use, each in three languages; the places are those of `_press.py`.

Where no figure agrees with a place of `_press.py`, the languages share a small table of the forms.
"""

from __future__ import annotations

from _press import Triplet

# fmt: off
SENTENCES: tuple[Triplet, ...] = (
    ("Qiymətlər {range} faiz bahalaşıb.", "Цены выросли на {range}%.", "Prices have risen by {range} percent."),
    ("Gəlirlər {few} dəfə artıb.", "Доходы выросли в {few} {few:раз|раза|раз}.", "Revenue has grown {few} times."),
    ("Müraciətlərin {part} elektron qaydada daxil olub.", "{part} обращений поступили в электронном виде.", "{part} of the applications were made online."),
    ("Proqrama {word} ölkədən mütəxəssislər qoşulub.", "К программе присоединились специалисты из {word} стран.", "Specialists from {word} countries have joined the program."),
    ("Bina {decade} illərdə tikilib.", "Здание построено в {decade} годах.", "The building was put up in the {decade}."),
    ("Gecə havanın temperaturu −{few} °C olub.", "Ночью температура воздуха составила −{few} °C.", "At night the air temperature was −{few} °C."),
    ("Bu barədə {hundreds} nömrəli qərar dərc olunub.", "Об этом опубликовано решение № {hundreds}.", "Decision No. {hundreds} on this has been published."),
    ("Mərkəz {hundreds:-dək} ailəyə xidmət göstərir.", "Центр обслуживает до {hundreds} семей.", "The center serves up to {hundreds} families."),
    ("Növbədə ən azı {tens} nəfər gözləyir.", "В очереди ждут не менее {tens} человек.", "At least {tens} people are waiting in line."),
    ("Təxminən {many} nəfər sorğuda iştirak edib.", "В опросе участвовали около {many} человек.", "About {many} people took part in the survey."),
    ("Səsvermədə {thousands} nəfərə yaxın adam iştirak edib.", "В голосовании участвовали почти {thousands} человек.", "Nearly {thousands} people voted."),
    ("Görüş saat {afternoon}-da başlayıb.", "Встреча началась в {afternoon}.", "The meeting began at {afternoon}."),
    ("İşsizlik {points} faiz bəndi azalıb.", "Безработица сократилась на {points} процентного пункта.", "Unemployment has fallen by {points} percentage points."),
    ("Proqram {years} illəri əhatə edir.", "Программа охватывает {years} годы.", "The program covers the years {years}."),
    ("Növbəti iclas {date} keçiriləcək.", "Следующее заседание пройдёт {date}.", "The next meeting will be held on {date}."),
    ("Müsabiqəyə 18 yaşdan yuxarı şəxslər buraxılır.", "К конкурсу допускаются лица старше 18 лет.", "The contest is open to people over 18."),
    ("Ümumi sahə {area} hektardır.", "Общая площадь составляет {area} гектара.", "The total area is {area} hectares."),
    ("Bu, qurumun keçirdiyi {ordinal} sərgidir.", "Это {ordinal} выставка ведомства.", "This is the {ordinal} exhibition of the agency."),
    ("Sərmayənin həcmi {billions} çatıb.", "Объём инвестиций достиг {billions}.", "Investment has reached {billions}."),
    ("Layihənin büdcəsi {{budget}} təşkil edir.", "Бюджет проекта составляет {{budget}}.", "The budget of the project is {{budget}}."),
    ("Sakinlərin {{share}} proqramdan razıdır.", "Программой довольны {{share}} жителей.", "{{share}} of the residents are content with the program."),
    ("Qərar {{decree_date}} tarixində qəbul olunub.", "Решение принято {{decree_date}}.", "The decision was made on {{decree_date}}."),
)
TABLES: dict[str, tuple[Triplet, ...]] = {
    "part": (
        ("üçdə ikisi", "Две трети", "Two thirds"),
        ("dörddə üçü", "Три четверти", "Three quarters"),
        ("beşdə dördü", "Четыре пятых", "Four fifths"),
    ),
    "word": (
        ("yeddi", "семи", "seven"),
        ("doqquz", "девяти", "nine"),
        ("on iki", "двенадцати", "twelve"),
        ("iyirmi beş", "двадцати пяти", "twenty-five"),
    ),
    "decade": (("1960-cı", "1960-х", "1960s"), ("1970-ci", "1970-х", "1970s"), ("1980-ci", "1980-х", "1980s")),
    "afternoon": (("15:30", "15:30", "3:30 p.m."), ("17:30", "17:30", "5:30 p.m."), ("16:30", "16:30", "4:30 p.m.")),
    "years": (
        ("2021–2025-ci", "2021–2025", "2021–2025"),
        ("2024–2028-ci", "2024–2028", "2024–2028"),
        ("2026–2030-cu", "2026–2030", "2026–2030"),
    ),
    "date": (
        ("24 may", "24 мая", "May 24"),
        ("8 oktyabr", "8 октября", "October 8"),
        ("17 fevral", "17 февраля", "February 17"),
        ("30 noyabr", "30 ноября", "November 30"),
    ),
    "ordinal": (
        ("beşinci", "пятая", "fifth"),
        ("12-ci", "12-я", "12th"),
        ("23-cü", "23-я", "23rd"),
        ("40-cı", "40-я", "40th"),
    ),
}
SUMS: Triplet = (" milyard manata", " млрд манатов", " billion manats")
NOTES: tuple[Triplet, ...] = (
    ("{hundreds} rəqəmi dəqiqləşdirilib", "Уточнено число {hundreds}", "The number {hundreds} corrected"),
    ("Təfərrüatlar əlavə olunub", "Добавлены подробности", "Details added"),
    ("Əlaqə məlumatları yenilənib", "Обновлены контакты", "Contacts updated"),
)
WITHDRAWN: Triplet = (
    "Tədbir təxirə salınıb, yeni vaxt ayrıca bildiriləcək.",
    "Мероприятие отложено, о новой дате будет сообщено отдельно.",
    "The event has been postponed; a new date will be announced.",
)
# fmt: on
