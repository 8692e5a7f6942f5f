"""What the benchmarks' releases say: sentences of press offices, each in three languages, with places for figures.

A place is named by the kind of its figure: `{hundreds}`, `{day}`, `{few2}` for a second one of that kind.
`{hundreds:школа|школы|школ}` is the noun that agrees with a number, `{hundreds:-dan}` the number with its
Azerbaijani ending. `_releases.py` draws the figures.
"""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("az", "ru", "en")

Triplet = tuple[str, str, str]  # the same in the order of LANGUAGES


@dataclass(frozen=True, slots=True)
class Topic:
    """What releases of one kind are made of.

    Every text is a triplet. A row of the table begins with one of `rows`; its other cells are figures.
    """

    titles: tuple[Triplet, ...]
    headings: tuple[Triplet, ...]
    sentences: tuple[Triplet, ...]
    items: tuple[Triplet, ...]
    header: tuple[Triplet, Triplet, Triplet]
    rows: tuple[Triplet, ...]
    quotations: tuple[Triplet, ...]
    tags: tuple[Triplet, ...]


# fmt: off
TOPICS = (
    Topic(
        titles=(
            ("{where} {tens} kilometr yol yenidən qurulub", "{tens} {tens:километр|километра|километров} дорог реконструировано {where}", "{tens} kilometers of road rebuilt {where}"),
            ("{where} {few} kənd yolunun təmirinə {money} ayrılıb", "На ремонт {few} сельских дорог {where} выделено {money}", "{money} allotted to repair {few} village roads {where}"),
        ),
        headings=(
            ("Görülən işlər", "Выполненные работы", "Work completed"),
            ("Növbəti mərhələ", "Следующий этап", "The next stage"),
            ("Hərəkətin təşkili", "Организация движения", "Traffic"),
        ),
        sentences=(
            ("Yolun ümumi uzunluğu {tens} kilometr, eni isə 12 metrdir.", "Общая протяжённость дороги составляет {tens} {tens:километр|километра|километров}, ширина — 12 метров.", "The road is {tens} kilometers long and 12 meters wide."),
            ("Yol boyunca {hundreds} işıqlandırma dirəyi və {few} avtobus dayanacağı quraşdırılıb.", "Вдоль дороги установлены {hundreds} {hundreds:опора|опоры|опор} освещения и {few} автобусных {few:остановка|остановки|остановок}.", "Along the road, {hundreds} street lights and {few} bus stops have been installed."),
            ("Təmir işlərinə {thousands:-dan} çox fəhlə və {tens} texnika cəlb olunub.", "К ремонту привлечены более {thousands} рабочих и {tens} {tens:единица|единицы|единиц} техники.", "More than {thousands} workers and {tens} machines take part in the repairs."),
            ("Yeni yol {where} yaşayan {many} nəfərə xidmət edəcək.", "Новая дорога будет служить {many} жителям {where}.", "The new road will serve {many} people {where}."),
            ("Körpünün tikintisi {day} tarixində başlanıb.", "Строительство моста началось {day}.", "Construction of the bridge began on {day}."),
            ("Yol hərəkəti qəzalarının sayı {share} azalıb.", "Число дорожно-транспортных происшествий сократилось на {share}.", "The number of road accidents has fallen by {share}."),
        ),
        items=(
            ("{tens} kilometr asfalt örtük;", "{tens} {tens:километр|километра|километров} асфальтового покрытия;", "{tens} kilometers of asphalt;"),
            ("{few} piyada keçidi;", "{few} пешеходных {few:переход|перехода|переходов};", "{few} pedestrian crossings;"),
            ("{hundreds} yol nişanı;", "{hundreds} дорожных {hundreds:знак|знака|знаков};", "{hundreds} road signs;"),
            ("səkilərdə {thousands} ağac;", "{thousands} {thousands:дерево|дерева|деревьев} вдоль тротуаров;", "{thousands} trees along the pavements;"),
        ),
        header=(("Yol", "Дорога", "Road"), ("Məsafə, km", "Расстояние, км", "Distance, km"), ("Hazırdır", "Готово", "Completed")),
        rows=(
            ("Quba — Qonaqkənd", "Губа — Гонагкенд", "Guba — Gonagkend"),
            ("Şəki — Zaqatala", "Шеки — Загатала", "Sheki — Zagatala"),
            ("Lənkəran — Lerik", "Ленкорань — Лерик", "Lankaran — Lerik"),
            ("Bərdə — Ağdam", "Барда — Агдам", "Barda — Aghdam"),
            ("İsmayıllı — Lahıc", "Исмаиллы — Лагич", "Ismayilli — Lahij"),
        ),
        quotations=(
            ("Bu yolu sakinlər illərlə gözləyib. Biz onu {few} aya təhvil verdik və keyfiyyətinə {few2} il zəmanət veririk.", "Жители ждали эту дорогу много лет. Мы сдали её за {few} {few:месяц|месяца|месяцев} и даём гарантию на {few2} {few2:год|года|лет}.", "People have waited for this road for years. We delivered it in {few} months and guarantee it for {few2} years."),
            ("Təhlükəsizlik hər şeydən vacibdir: qəzaların sayı {share} azalıb və bu, hələ başlanğıcdır.", "Безопасность важнее всего: число аварий сократилось на {share}, и это только начало.", "Safety comes first: the number of accidents has fallen by {share}, and this is only the beginning."),
        ),
        tags=(("yollar", "дороги", "roads"), ("tikinti", "строительство", "construction"), ("nəqliyyat", "транспорт", "transport")),
    ),
    Topic(
        titles=(
            ("{where} {few} məktəb əsaslı təmirdən sonra açılıb", "{few} {few:школа|школы|школ} {where} открылись после капитального ремонта", "{few} schools reopen {where} after major repairs"),
            ("Yeni dərs ilində {hundreds} məktəb rəqəmsal dərsliklərə keçəcək", "В новом учебном году {hundreds} {hundreds:школа|школы|школ} перейдут на цифровые учебники", "{hundreds} schools to switch to digital textbooks in the new school year"),
        ),
        headings=(
            ("Məktəblər və şagirdlər", "Школы и ученики", "Schools and pupils"),
            ("Müəllimlərin hazırlığı", "Подготовка учителей", "Teacher training"),
            ("Qəbul", "Приём", "Admission"),
        ),
        sentences=(
            ("Proqramda {hundreds} məktəb və {many} şagird iştirak edir.", "В программе участвуют {hundreds} {hundreds:школа|школы|школ} и {many} учеников.", "The program includes {hundreds} schools and {many} pupils."),
            ("Siniflər üçün {thousands} planşet və {hundreds} elektron lövhə alınıb.", "Для классов закуплены {thousands} {thousands:планшет|планшета|планшетов} и {hundreds} электронных {hundreds:доска|доски|досок}.", "The classes have received {thousands} tablets and {hundreds} electronic boards."),
            ("İl ərzində {thousands:-dan} çox müəllim ixtisasartırma kurslarını bitirib.", "За год курсы повышения квалификации окончили более {thousands} учителей.", "During the year, more than {thousands} teachers completed further training."),
            ("Şagirdlərin {share}-i dərslərdən sonra dərnəklərə gedir.", "{share} учеников посещают кружки после уроков.", "After classes, {share} of the pupils attend clubs."),
            ("Qəbul {day} tarixində başlayır və üç mərhələdə keçirilir.", "Приём начинается {day} и проходит в три этапа.", "Admission begins on {day} and is carried out in three stages."),
            ("Kitabxanalara {many} yeni kitab verilib.", "Библиотеки получили {many} новых книг.", "The libraries have received {many} new books."),
        ),
        items=(
            ("{few} yeni idman zalı;", "{few} новых спортивных {few:зал|зала|залов};", "{few} new gyms;"),
            ("{hundreds} sinif otağının təmiri;", "ремонт {hundreds} классов;", "the repair of {hundreds} classrooms;"),
            ("{tens} kimya və fizika laboratoriyası;", "{tens} {tens:лаборатория|лаборатории|лабораторий} химии и физики;", "{tens} laboratories for chemistry and physics;"),
            ("{few} məktəb avtobusu;", "{few} школьных {few:автобус|автобуса|автобусов};", "{few} school buses;"),
        ),
        header=(("Fənn", "Предмет", "Subject"), ("Məktəblərin sayı", "Число школ", "Number of schools"), ("Şagirdlərin payı", "Доля учеников", "Share of pupils")),
        rows=(
            ("Riyaziyyat", "Математика", "Mathematics"),
            ("Biologiya", "Биология", "Biology"),
            ("Coğrafiya", "География", "Geography"),
            ("İnformatika", "Информатика", "Computer science"),
            ("Ədəbiyyat", "Литература", "Literature"),
        ),
        quotations=(
            ("Hər uşaq evinə yaxın yaxşı məktəbdə oxumalıdır. Bu il belə məktəblərin sayı {hundreds} olub.", "Каждый ребёнок должен учиться в хорошей школе рядом с домом. В этом году таких школ стало {hundreds}.", "Every child should have a good school close to home. This year the number of such schools has reached {hundreds}."),
            ("Müəllimlər bizdən vaxt istədilər, biz isə onları {few} hesabatdan azad etdik.", "Учителя просили у нас времени, и мы освободили их от {few} отчётов.", "The teachers asked us for time, and we have freed them from {few} reports."),
        ),
        tags=(("təhsil", "образование", "education"), ("məktəblər", "школы", "schools"), ("müəllimlər", "учителя", "teachers")),
    ),
    Topic(
        titles=(
            ("Mobil həkim briqadaları {where} {thousands} sakini müayinə edib", "Мобильные бригады врачей осмотрели {thousands} жителей {where}", "Mobile teams of doctors examine {thousands} people {where}"),
            ("Xəstəxanalar üçün {few} təcili yardım avtomobili alınıb", "Для больниц закуплено {few} {few:машина|машины|машин} скорой помощи", "{few} ambulances bought for hospitals"),
        ),
        headings=(
            ("Müayinələr", "Осмотры", "Examinations"),
            ("Yeni avadanlıq", "Новое оборудование", "New equipment"),
            ("Peyvəndlər", "Прививки", "Vaccinations"),
        ),
        sentences=(
            ("Həkimlər {where} {few} kənddə {thousands} nəfəri müayinə edib.", "Врачи осмотрели {thousands} человек в {few} сёлах {where}.", "Doctors examined {thousands} people in {few} villages {where}."),
            ("Onlardan {hundreds} nəfər əlavə müayinəyə göndərilib.", "Из них {hundreds} {hundreds:человек|человека|человек} направлены на дополнительное обследование.", "Of these, {hundreds} were sent for further tests."),
            ("Xəstəxanada {tens} çarpayılıq yeni bölmə fəaliyyətə başlayıb.", "В больнице начало работу новое отделение на {tens} {tens:койку|койки|коек}.", "A new ward with {tens} beds has opened at the hospital."),
            ("Peyvənd olunanların payı {share} təşkil edir.", "Доля привитых составляет {share}.", "The share of those vaccinated is {share}."),
            ("Təcili yardım çağırışa orta hesabla {few} dəqiqəyə çatır.", "Скорая помощь приезжает на вызов в среднем за {few} {few:минуту|минуты|минут}.", "On average, an ambulance arrives in {few} minutes."),
            ("{day} tarixindən etibarən növbəyə onlayn yazılmaq mümkündür.", "С {day} записаться на приём можно онлайн.", "Since {day}, appointments can be made online."),
        ),
        items=(
            ("{few} ultrasəs aparatı;", "{few} {few:аппарат|аппарата|аппаратов} УЗИ;", "{few} ultrasound machines;"),
            ("{hundreds} çarpayı;", "{hundreds} {hundreds:койка|койки|коек};", "{hundreds} beds;"),
            ("{thousands} dəst birdəfəlik alət;", "{thousands} {thousands:набор|набора|наборов} одноразовых инструментов;", "{thousands} sets of disposable instruments;"),
            ("{tens} tibb bacısı üçün təlim;", "обучение для {tens} медсестёр;", "training for {tens} nurses;"),
        ),
        header=(("Müayinə", "Осмотр", "Examination"), ("Xəstələrin sayı", "Число пациентов", "Number of patients"), ("Artım", "Рост", "Growth")),
        rows=(
            ("Kardioloq", "Кардиолог", "Cardiologist"),
            ("Göz həkimi", "Офтальмолог", "Eye doctor"),
            ("Nevroloq", "Невролог", "Neurologist"),
            ("Pediatr", "Педиатр", "Pediatrician"),
            ("Stomatoloq", "Стоматолог", "Dentist"),
        ),
        quotations=(
            ("Ən uzaq kənd də həkimsiz qalmamalıdır. Briqadalarımız bu ay {few} kəndə gedib.", "Даже самое дальнее село не должно оставаться без врача. В этом месяце наши бригады побывали в {few} сёлах.", "Even the most remote village must not be without a doctor. This month our teams visited {few} villages."),
            ("Xəstəliyi vaxtında tapmaq onu müalicə etməkdən asandır, ona görə də {hundreds} nəfəri ikinci dəfə dəvət etmişik.", "Вовремя найти болезнь легче, чем её лечить, поэтому мы пригласили {hundreds} {hundreds:человек|человека|человек} во второй раз.", "It is easier to find a disease in time than to treat it, so we have invited {hundreds} people for a second time."),
        ),
        tags=(("səhiyyə", "здравоохранение", "health"), ("həkimlər", "врачи", "doctors"), ("xəstəxanalar", "больницы", "hospitals")),
    ),
    Topic(
        titles=(
            ("Kənd təsərrüfatı məhsullarının ixracı {share} artıb", "Экспорт сельскохозяйственной продукции вырос на {share}", "Exports of farm produce rise by {share}"),
            ("{where} {tens} fermer güzəştli kredit alıb", "{tens} {tens:фермер|фермера|фермеров} {where} получили льготные кредиты", "{tens} farmers {where} receive soft loans"),
        ),
        headings=(
            ("İxrac", "Экспорт", "Exports"),
            ("Fermerlərə dəstək", "Поддержка фермеров", "Support for farmers"),
            ("Məhsul yığımı", "Сбор урожая", "The harvest"),
        ),
        sentences=(
            ("İxracın dəyəri {money} olub.", "Объём экспорта составил {money}.", "Exports were worth {money}."),
            ("Fermerlərə {tens} traktor və {few} kombayn lizinqə verilib.", "Фермеры получили в лизинг {tens} {tens:трактор|трактора|тракторов} и {few} {few:комбайн|комбайна|комбайнов}.", "Farmers have leased {tens} tractors and {few} combine harvesters."),
            ("Bu mövsüm {many} ton meyvə yığılıb.", "В этом сезоне собрано {many} тонн фруктов.", "This season, {many} tons of fruit have been picked."),
            ("Suvarılan torpaqların sahəsi {share} genişlənib.", "Площадь орошаемых земель увеличилась на {share}.", "The area of irrigated land has grown by {share}."),
            ("Sərgidə {hundreds:-dan} çox şirkət, ümumilikdə isə {few} ölkə təmsil olunub.", "На выставке были представлены более {hundreds} компаний из {few} стран.", "More than {hundreds} companies from {few} countries were represented at the exhibition."),
            ("Subsidiyalar üçün müraciətlər {day} tarixinədək qəbul olunur.", "Заявки на субсидии принимаются до {day}.", "Applications for subsidies are accepted until {day}."),
        ),
        items=(
            ("{thousands} ton alma;", "{thousands} {thousands:тонна|тонны|тонн} яблок;", "{thousands} tons of apples;"),
            ("{hundreds} ton fındıq;", "{hundreds} {hundreds:тонна|тонны|тонн} фундука;", "{hundreds} tons of hazelnuts;"),
            ("{thousands} ton pomidor;", "{thousands} {thousands:тонна|тонны|тонн} помидоров;", "{thousands} tons of tomatoes;"),
            ("{hundreds} ton nar;", "{hundreds} {hundreds:тонна|тонны|тонн} гранатов;", "{hundreds} tons of pomegranates;"),
        ),
        header=(("Məhsul", "Продукция", "Produce"), ("Göndərilən partiyalar", "Отправлено партий", "Shipments"), ("Artım", "Рост", "Growth")),
        rows=(
            ("Xurma", "Хурма", "Persimmons"),
            ("Gilas", "Черешня", "Cherries"),
            ("Kartof", "Картофель", "Potatoes"),
            ("Çay", "Чай", "Tea"),
            ("Üzüm", "Виноград", "Grapes"),
        ),
        quotations=(
            ("Fermer bazarı özü tapmamalıdır. Bu il onların adından {few} ölkə ilə danışıqlar aparmışıq.", "Фермер не должен искать рынок сам. В этом году мы вели переговоры от их имени с {few} странами.", "A farmer should not have to find a market alone. This year we negotiated on their behalf with {few} countries."),
            ("Suvarma sistemləri yeniləndikcə məhsuldarlıq artır: keçən mövsüm artım {share} olub.", "С обновлением оросительных систем растёт урожайность: в прошлом сезоне рост составил {share}.", "As irrigation is renewed, yields grow: last season the growth was {share}."),
        ),
        tags=(("kənd təsərrüfatı", "сельское хозяйство", "agriculture"), ("ixrac", "экспорт", "exports"), ("fermerlər", "фермеры", "farmers")),
    ),
)

# sentences that fit every topic
GENERAL: tuple[Triplet, ...] = (
    ("Tədbir {day} saat {hour}-da keçirilib, orada {hundreds} nəfər iştirak edib.", "В мероприятии, которое прошло {day} в {hour}, участвовали {hundreds} {hundreds:человек|человека|человек}.", "The event took place on {day} at {hour} a.m. and was attended by {hundreds} people."),
    ("Müraciətlərin {share}-i bir ay ərzində cavablandırılıb.", "В течение месяца даны ответы на {share} обращений.", "Within a month, {share} of the applications were answered."),
    ("Layihənin dəyəri {money} təşkil edir, vəsait dövlət büdcəsindən ayrılıb.", "Стоимость проекта составляет {money}, средства выделены из государственного бюджета.", "The project costs {money} and is financed from the state budget."),
    ("Qaynar xəttə gündə {hundreds:-dan} çox zəng daxil olur.", "На горячую линию ежедневно поступает более {hundreds} звонков.", "The hotline receives more than {hundreds} calls a day."),
    ("İşlər {few} ay ərzində başa çatdırılacaq.", "Работы будут завершены в течение {few} месяцев.", "The work will be completed within {few} months."),
    ("Monitorinq zamanı {hundreds} obyektə baxış keçirilib, **{few} halda** nöqsan aşkarlanıb.", "В ходе мониторинга осмотрены {hundreds} {hundreds:объект|объекта|объектов}, **в {few} случаях** выявлены недостатки.", "During the inspection, {hundreds} sites were visited, and faults were found **in {few} cases**."),
)
# and those with a link
LINKED: tuple[Triplet, ...] = (
    ("Ətraflı məlumat [nazirliyin saytında](https://example.org/news/{page}) yerləşdirilib, orada {few} sənədlə tanış olmaq mümkündür.", "Подробная информация размещена [на сайте министерства](https://example.org/news/{page}), там же можно ознакомиться с {few} документами.", "Details are given [on the ministry's website](https://example.org/news/{page}), where {few} documents are available."),
    ("Siyahıya [açıq məlumat portalında](https://example.org/data/{page}) baxmaq olar: orada {thousands} sətir var.", "Список опубликован [на портале открытых данных](https://example.org/data/{page}): в нём {thousands} {thousands:строка|строки|строк}.", "The list is published [on the open data portal](https://example.org/data/{page}): it has {thousands} lines."),
    ("[Layihənin səhifəsində](https://example.org/projects/{page}) {tens} fotoşəkil var.", "[На странице проекта](https://example.org/projects/{page}) опубликованы {tens} {tens:фотография|фотографии|фотографий}.", "[The page of the project](https://example.org/projects/{page}) has {tens} photographs."),
)
# figures by name: the two declared figures of a release
NAMED: tuple[Triplet, Triplet] = (
    ("Bununla yanaşı, il ərzində əhali ilə {visits} görüş keçirilib.", "Кроме того, за год проведено {visits} {visits:встреча|встречи|встреч} с населением.", "In addition, {visits} meetings with residents were held during the year."),
    ("Vətəndaşların qəbulu {offices} mərkəzdə aparılır.", "Приём граждан ведётся в {offices} центрах.", "Citizens are received in {offices} centers."),
)
# nothing to count: two of three lines of news have no figure
PLAIN: tuple[Triplet, ...] = (
    ("Nazirlik ictimaiyyəti öz fəaliyyəti barədə mütəmadi məlumatlandırır.", "Министерство регулярно информирует общественность о своей деятельности.", "The ministry keeps the public informed of its work."),
    ("Tədbirdə çıxış edənlər əməkdaşlığın əhəmiyyətini vurğulayıblar.", "Выступившие на мероприятии подчеркнули важность сотрудничества.", "The speakers at the event stressed the importance of cooperation."),
    ("Görüşdə regionda təhlükəsizlik məsələləri müzakirə olunub.", "На встрече обсуждались вопросы безопасности в регионе.", "The meeting discussed security in the region."),
    ("Yol hərəkəti tam bərpa edilib, xəsarət alan yoxdur.", "Движение полностью восстановлено, пострадавших нет.", "Traffic has been fully restored and nobody was hurt."),
    ("Qonaqlar muzeyin ekspozisiyası ilə tanış olublar.", "Гости ознакомились с экспозицией музея.", "The guests saw the exhibition of the museum."),
    ("Sinoptiklər həftəsonu şimal küləyinin güclənəcəyini bildirirlər.", "Синоптики сообщают, что в выходные усилится северный ветер.", "Forecasters say that a north wind will strengthen at the weekend."),
    ("Layihə barədə ətraflı məlumat rəsmi saytda yerləşdirilib.", "Подробная информация о проекте размещена на официальном сайте.", "Details of the project have been published on the official website."),
    ("Hadisə ilə bağlı araşdırma aparılır.", "По факту происшествия проводится расследование.", "The incident is being investigated."),
)
LAST: Triplet = ("Suallar [{mail}](mailto:{mail}) ünvanına {day} tarixinədək göndərilə bilər.", "Вопросы можно направлять по адресу [{mail}](mailto:{mail}) до {day}.", "Questions may be sent to [{mail}](mailto:{mail}) until {day}.")
PICTURE: Triplet = ("Boş brifinq zalı: mikrofonlu tribuna və stul cərgələri", "Пустой зал для брифингов: трибуна с микрофонами и ряды стульев", "An empty briefing hall: a lectern with microphones and rows of chairs")
CAPTION: Triplet = ("{hundreds} yerlik brifinq zalı", "Зал для брифингов на {hundreds} {hundreds:место|места|мест}", "The briefing hall, which seats {hundreds}")
CREDIT: Triplet = ("Təsvir: pressrelease layihəsi", "Изображение: проект pressrelease", "Picture: the pressrelease project")
COUNTED: Triplet = ("Nəticələr cədvəldə göstərilib.", "Результаты приведены в таблице.", "The results are given in the table.")
LISTED: Triplet = ("Hesabat dövrünün əsas göstəriciləri:", "Основные показатели отчётного периода:", "The main results of the reporting period:")
CONTACT: Triplet = ("media ilə əlaqələr üzrə məsul şəxs", "ответственное лицо по связям со СМИ", "media relations officer")
SOURCE: Triplet = ("Mətbuat Xidməti", "Пресс-служба", "Press Service")
ABOUT: Triplet = (
    "Nazirlik öz sahəsində dövlət siyasətini həyata keçirən mərkəzi icra hakimiyyəti orqanıdır. Mətbuat Xidməti ictimaiyyəti onun fəaliyyəti barədə Azərbaycan, rus və ingilis dillərində məlumatlandırır.",
    "Министерство — центральный орган исполнительной власти, который осуществляет государственную политику в своей сфере. Пресс-служба информирует общественность о его деятельности на азербайджанском, русском и английском языках.",
    "The ministry is the central body of executive power that carries out state policy in its field. The Press Service informs the public of its work in Azerbaijani, Russian and English.",
)
CELLS: tuple[Triplet, Triplet] = (("{hundreds}",) * 3, ("{share}",) * 3)
MONEY: Triplet = (" milyon manat", " млн манатов", " million manats")
CITIES: tuple[Triplet, ...] = (("Bakı", "Баку", "Baku"), ("Gəncə", "Гянджа", "Ganja"), ("Sumqayıt", "Сумгаит", "Sumgait"), ("Şəki", "Шеки", "Sheki"))
WHERE: tuple[Triplet, ...] = (
    ("Quba rayonunda", "в Губинском районе", "in Guba district"),
    ("Şəki rayonunda", "в Шекинском районе", "in Sheki district"),
    ("Lənkəran rayonunda", "в Ленкоранском районе", "in Lankaran district"),
    ("Ağdam rayonunda", "в Агдамском районе", "in Aghdam district"),
    ("Bərdə rayonunda", "в Бардинском районе", "in Barda district"),
    ("Qax rayonunda", "в Гахском районе", "in Gakh district"),
    ("İmişli rayonunda", "в Имишлинском районе", "in Imishli district"),
    ("Masallı rayonunda", "в Масаллинском районе", "in Masalli district"),
)
PEOPLE: tuple[Triplet, ...] = (
    ("Aytən Səlimova", "Айтен Салимова", "Aytan Salimova"),
    ("Rauf Kərimli", "Рауф Керимли", "Rauf Karimli"),
    ("Nigar Hüseynova", "Нигяр Гусейнова", "Nigar Huseynova"),
    ("Elçin Məmmədov", "Эльчин Мамедов", "Elchin Mammadov"),
    ("Sevinc Quliyeva", "Севиндж Гулиева", "Sevinj Guliyeva"),
    ("Tural Əliyev", "Турал Алиев", "Tural Aliyev"),
)
MONTHS: tuple[tuple[str, ...], ...] = (
    ("yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"),
    ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
)
# fmt: on
