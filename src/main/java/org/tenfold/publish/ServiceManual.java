package org.tenfold.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.design.Unit;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.Tiers;
import org.tenfold.pricing.UnitName;
import org.tenfold.publish.Block.Heading;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Station;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** The manual page of a service, made from what it says of itself and from its prices in the Region of a new design. */
public final class ServiceManual {

    private static final Text PLACE = Text.of("Narrowest place: {scope}. Element in the file: \"service\": \"{id}\".",
            "가장 좁은 위치: {scope}. 파일에 쓰는 표기: \"service\": \"{id}\".");
    private static final Text SETTINGS = Text.of("Settings: {topic}", "설정: {topic}");
    private static final Text SETTING = Text.of("Setting", "설정");
    private static final Text DEFAULT = Text.of("Default", "기본값");
    private static final Text VALUES = Text.of("Values", "값");
    private static final Text MEANING = Text.name("{label}. {help}");
    private static final Text ASSUMED = Text.of("The default is an assumption.", "기본값은 가정입니다.");
    private static final Text TYPES = Text.of("{count} types", "{count}개 유형");
    private static final Text BILLS = Text.of("What it bills, at its defaults in {region}", "요금 ({region}, 기본 설정)");
    private static final Text BESIDES = Text.of("What it bills with other settings", "다른 설정일 때의 요금");
    private static final Text WITH = Text.of("With", "설정 값");
    private static final Text MISSING_WITH = Text.of("{name}, with {setting}: {reason}", "{name} ({setting}): {reason}");
    private static final Text NO_PRICE = Text.of("{name}: the price book has no price of it in {place}.", "{name}: 가격표에 {place}의 요금이 없습니다.");
    private static final Text NO_PRICE_WITH = Text.of("{name}, with {setting}: the price book has no price of it in {place}.",
            "{name} ({setting}): 가격표에 {place}의 요금이 없습니다.");
    private static final Text WHAT = Text.of("What is billed", "청구 항목");
    private static final Text PRICE = Text.of("Price", "가격");
    private static final Text ABOVE = Text.of("{price} above {from}", "{from} 초과분 {price}");
    private static final Text TIERS = Text.of("{price} in the first of {count} tiers", "{count}개 구간 중 첫 구간 {price}");
    private static final Text UNIT = Text.of("Unit", "단위");
    private static final Text AS_OF = Text.of("As of", "기준일");
    private static final Text INSTEAD = Text.of("To state it yourself", "직접 입력할 이름");
    private static final Text BY_SETTINGS = Text.of("its settings", "설정");
    private static final Text NOTHING = Text.of("Nothing, as long as nothing is set.", "설정하지 않으면 요금이 없습니다.");
    private static final Text STATED = Text.of("What you state", "입력한 금액");
    private static final Text CARRIES = Text.of("What it carries, at its defaults", "처리 한도 (기본 설정)");
    private static final Text ENDLESS = Text.of("No ceiling is known: it is held to grow with the load.",
            "알려진 한도가 없어 부하를 따라 늘어난다고 봅니다.");
    private static final Text CEILING = Text.of("Ceiling", "한도");
    private static final Text VALUE = Text.of("Value", "값");
    private static final Text SOURCE = Text.of("Source", "출처");
    private static final Text SERVERS = Text.of("machines × servers of each", "머신 수 × 머신마다의 처리 단위");
    private static final Text QUEUES = Text.of("requests queue here", "요청이 여기서 줄을 섭니다");
    private static final Text FAILS = Text.of("How it fails", "장애와 복구");
    private static final Text AVAILABLE = Text.of("Available {share}: {source}.", "가용성 {share}: {source}.");
    private static final Text ANY_FAILS = Text.of("Whatever of it fails: {how}", "어디에 장애가 나도: {how}");
    private static final Text UNIT_OR_ZONE_FAILS = Text.of("When a machine of it or its zone fails: {how}",
            "서버 하나나 가용 영역에 장애가 나면: {how}");
    private static final Text UNIT_FAILS = Text.of("When a machine of it fails: {how}", "서버 하나에 장애가 나면: {how}");
    private static final Text ZONE_FAILS = Text.of("When its zone fails: {how}", "가용 영역에 장애가 나면: {how}");
    private static final Text REGION_FAILS = Text.of("When its Region fails: {how}", "리전에 장애가 나면: {how}");
    private static final Text LINKS = Text.of("What may link to it", "연결할 수 있는 것");
    private static final Text FROM = Text.of("{kind}: from {services}.", "{kind}: {services}에서.");
    private static final Text TEMPLATE = Text.of("In CloudFormation", "CloudFormation 유형");

    private final ServiceCatalog catalog;
    private final PriceBook prices;
    private final Language language;

    public ServiceManual(ServiceCatalog catalog, PriceBook prices, Language language) {
        this.catalog = catalog;
        this.prices = prices;
        this.language = language;
    }

    /** The page of a service. */
    public Section page(Service service) {
        Topology alone = Topology.of(Edits.applied(Design.EMPTY,
                new Edit.Add(Component.of(service.id(), service.id(), say(service.title())))).architecture(), catalog, prices);
        Part part = alone.part(alone.index(service.id()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Sentence.plain(say(service.summary())));
        blocks.add(Sentence.quiet(say(PLACE.with("scope", service.scope(Settings.NONE).label()).with("id", service.id()))));
        settings(blocks, service);
        bills(blocks, part);
        billsBesides(blocks, part);
        carries(blocks, service.capacity(part), service.behaviour(part));
        fails(blocks, service.failure(part));
        links(blocks, service);
        if (!service.cloudFormationTypes().isEmpty()) {
            blocks.add(new Heading(say(TEMPLATE)));
            blocks.add(Sentence.plain(String.join(", ", service.cloudFormationTypes())));
        }
        return new Section(service.id(), say(service.title()), blocks);
    }

    private void settings(List<Block> blocks, Service service) {
        Map<Setting.Topic, List<Setting>> topics = service.settings().stream()
                .collect(Collectors.groupingBy(Setting::topic, LinkedHashMap::new, Collectors.toList()));
        List<Column> columns = List.of(Column.words(say(SETTING)), Column.words(say(DEFAULT)), Column.words(say(VALUES)));
        topics.forEach((topic, settings) -> {
            blocks.add(new Heading(say(SETTINGS.with("topic", topic.label()))));
            blocks.add(Table.of(columns, settings.stream().map(this::row).toList()));
        });
    }

    private Row row(Setting setting) {
        String note = say(MEANING.with("label", setting.label()).with("help", setting.help()));
        return new Row(List.of(Cell.of(setting.name()), Cell.of(value(setting.defaultValue())), Cell.of(values(setting))),
                setting.assumed() ? note + " " + say(ASSUMED) : note);
    }

    private static String value(@Nullable Object value) {
        return value == null ? Show.NONE : value instanceof Double number ? Show.figure(number) : value.toString();
    }

    private String values(Setting setting) {
        return switch (setting.kind()) {
            case FLAG -> "true, false";
            case WHOLE, NUMBER -> {
                String range = Show.figure(setting.min()) + " … " + Show.figure(setting.max());
                yield setting.unit() == Unit.SHARE ? range : say(setting.unit().amount(range));
            }
            case CHOICE -> setting.choices().stream().map(Setting.Choice::value).collect(Collectors.joining(", "));
            case MACHINE -> say(TYPES.with("count", setting.choices().size()));
            case TEXT -> "\"…\"";
            case ZONES -> "[\"a\", \"c\"]";
            case REFERENCE -> "id";
            case REFERENCES -> "[id]";
        };
    }

    private void bills(List<Block> blocks, Part part) {
        List<Charge> charges = part.service().charges(part);
        blocks.add(new Heading(say(BILLS.with("region", part.region()))));
        if (charges.isEmpty()) {
            Text free = part.service().whyFree();
            blocks.add(Sentence.plain(say(free == null ? NOTHING : free)));
            return;
        }
        List<Row> rows = new ArrayList<>();
        List<Sentence> missing = new ArrayList<>();
        for (Charge charge : charges) {
            switch (charge) {
                case Charge.Priced priced -> prices.find(priced.place(), priced.price()).ifPresentOrElse(price ->
                        rows.add(Row.of(say(priced.name()), price(price), say(UnitName.of(price.unit()).each()), price.asOf().toString(), instead(priced.amount()))),
                        () -> missing.add(Sentence.plain(say(NO_PRICE.with("name", priced.name()).with("place", priced.place())))));
                case Charge.NoPrice none -> missing.add(Sentence.plain(say(none.name()) + ": " + say(none.reason())));
                case Charge.Stated stated -> rows.add(Row.of(say(stated.name()), say(STATED), "", "", ""));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(Table.of(List.of(Column.words(say(WHAT)), Column.words(say(PRICE)), Column.words(say(UNIT)), Column.words(say(AS_OF)),
                    Column.words(say(INSTEAD))), rows));
        }
        blocks.addAll(missing);
    }

    /** What one other setting makes it bill that it does not bill at its defaults. */
    private void billsBesides(List<Block> blocks, Part part) {
        Set<Object> told = new HashSet<>();
        part.service().charges(part).forEach(charge -> told.add(identity(charge)));
        List<Row> rows = new ArrayList<>();
        List<Sentence> missing = new ArrayList<>();
        for (Setting setting : part.service().settings()) {
            for (Object value : otherValues(setting)) {
                String with = setting.name() + " " + value(value);
                for (Charge charge : part.service().charges(part.with(setting.name(), value))) {
                    if (told.add(identity(charge))) {
                        switch (charge) {
                            case Charge.Priced priced -> prices.find(priced.place(), priced.price()).ifPresentOrElse(price ->
                                    rows.add(Row.of(say(priced.name()), with, price(price), say(UnitName.of(price.unit()).each()), instead(priced.amount()))),
                                    () -> missing.add(Sentence.plain(say(NO_PRICE_WITH.with("name", priced.name())
                                            .with("setting", with).with("place", priced.place())))));
                            case Charge.NoPrice none -> missing.add(Sentence.plain(say(MISSING_WITH.with("name", none.name())
                                    .with("setting", with).with("reason", none.reason()))));
                            case Charge.Stated stated -> rows.add(Row.of(say(stated.name()), with, say(STATED), "", ""));
                        }
                    }
                }
            }
        }
        if (rows.isEmpty() && missing.isEmpty()) {
            return;
        }
        blocks.add(new Heading(say(BESIDES)));
        if (!rows.isEmpty()) {
            blocks.add(Table.of(List.of(Column.words(say(WHAT)), Column.words(say(WITH)), Column.words(say(PRICE)), Column.words(say(UNIT)),
                    Column.words(say(INSTEAD))), rows));
        }
        blocks.addAll(missing);
    }

    /** What makes two charges the same to a reader: the price, or why there is none. */
    private static Object identity(Charge charge) {
        return switch (charge) {
            case Charge.Priced priced -> priced.price();
            case Charge.NoPrice none -> none.reason().text();
            case Charge.Stated stated -> stated.name();
        };
    }

    /** Values beside the default that show what a setting changes: of numbers one that is larger. */
    private static List<Object> otherValues(Setting setting) {
        return switch (setting.kind()) {
            case FLAG -> List.of(!Boolean.TRUE.equals(setting.defaultValue()));
            case CHOICE -> setting.choices().stream().<Object>map(Setting.Choice::value)
                    .filter(value -> !value.equals(setting.defaultValue())).toList();
            case WHOLE, NUMBER -> setting.defaultValue() instanceof Double usual && usual < setting.max()
                    ? List.of(Math.min(setting.max(), 2 * usual + 1)) : List.of();
            default -> List.of();
        };
    }

    private String price(Price price) {
        Tiers.Tier tier = price.tiers().tiers().getFirst();
        String first = tier.from().signum() == 0 ? Show.unitPrice(tier.usd())
                : say(ABOVE.with("price", Show.unitPrice(tier.usd())).with("from", tier.from()));
        int tiers = price.tiers().tiers().size();
        return tiers == 1 ? first : say(TIERS.with("price", first).with("count", tiers));
    }

    private String instead(Charge.Amount amount) {
        String usageName = amount.usageName();
        return usageName == null ? say(BY_SETTINGS) : usageName;
    }

    private void carries(List<Block> blocks, Capacity capacity, Behaviour behaviour) {
        List<Row> rows = new ArrayList<>();
        for (Station station : capacity.stations()) {
            rows.add(Row.of(say(station.name()), Show.figure(station.machines()) + " × " + Show.figure(station.servers()), say(SERVERS), say(QUEUES)));
        }
        for (Limit limit : capacity.limits()) {
            rows.add(Row.of(say(limit.name()), Show.figure(limit.capacity()), say(limit.unit()), say(limit.source())));
        }
        if (rows.isEmpty() && (behaviour == Behaviour.NONE || behaviour == Behaviour.SOURCE)) {
            return;
        }
        blocks.add(new Heading(say(CARRIES)));
        if (rows.isEmpty()) {
            blocks.add(Sentence.plain(say(ENDLESS)));
        } else {
            blocks.add(Table.of(List.of(Column.words(say(CEILING)), Column.figures(say(VALUE)), Column.words(say(UNIT)),
                    Column.words(say(SOURCE))), rows));
        }
    }

    private void fails(List<Block> blocks, Failure failure) {
        double available = switch (failure.structure()) {
            case Failure.Ideal ideal -> Double.NaN;
            case Failure.Whole whole -> whole.availability();
            case Failure.Units units -> units.availability();
        };
        if (Double.isNaN(available)) {
            return;
        }
        blocks.add(new Heading(say(FAILS)));
        blocks.add(Sentence.plain(say(AVAILABLE.with("share", Show.availability(available)).with("source", failure.source()))));
        Text unit = failure.unit().how();
        Text zone = failure.zone().how();
        Text region = failure.region().how();
        if (unit.equals(zone) && zone.equals(region)) {
            blocks.add(Sentence.plain(say(ANY_FAILS.with("how", unit))));
            return;
        }
        if (unit.equals(zone)) {
            blocks.add(Sentence.plain(say(UNIT_OR_ZONE_FAILS.with("how", unit))));
        } else {
            blocks.add(Sentence.plain(say(UNIT_FAILS.with("how", unit))));
            blocks.add(Sentence.plain(say(ZONE_FAILS.with("how", zone))));
        }
        blocks.add(Sentence.plain(say(REGION_FAILS.with("how", region))));
    }

    private void links(List<Block> blocks, Service service) {
        Map<LinkKind, List<String>> senders = new LinkedHashMap<>();
        for (Service from : catalog.all()) {
            service.ports().kinds(from).forEach(kind -> senders.computeIfAbsent(kind, none -> new ArrayList<>()).add(say(from.shortName())));
        }
        if (senders.isEmpty()) {
            return;
        }
        blocks.add(new Heading(say(LINKS)));
        senders.forEach((kind, names) -> blocks.add(Sentence.plain(say(FROM.with("kind", kind.label())
                .with("services", names.stream().distinct().collect(Collectors.joining(", ")))))));
    }

    private String say(Text text) {
        return text.in(language);
    }

    private String say(Message message) {
        return message.in(language);
    }
}
