package org.tenfold.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.json.Json;
import org.tenfold.pricing.Holdings;
import org.tenfold.pricing.Holdings.Gap;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.Tiers.Tier;
import org.tenfold.pricing.UnitName;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Show;
import org.tenfold.publish.Table;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the price book holds. */
@CommandLine.Command(name = "prices", description = "Lists what the price book holds, or all prices of one service.")
final class PricesCommand extends Command {

    /** The columns of a file of prices, which {@code --prices} takes again. */
    private static final List<String> FILE_HEADS = List.of("service", "region", "dimension", "unit", "tier_start", "tier_end",
            "usd_per_unit", "free_tier_note", "source", "as_of", "assumed", "note");

    private static final Text SERVICE = Text.of("Service", "서비스");
    private static final Text PRICES = Text.of("Prices", "가격 수");
    private static final Text REGIONS = Text.of("Places", "지역 수");
    private static final Text OLDEST = Text.of("Oldest", "가장 오래된 날");
    private static final Text NEWEST = Text.of("Newest", "가장 최근 날");
    private static final Text UNCERTAIN = Text.of("Unsure", "불확실");
    private static final Text GAPS = Text.of("Gaps", "빠진 가격");
    private static final Text SUM = Text.of("{prices} prices of {services} services. Unsure: assumed or not confirmed. Gaps: there in some Regions, not in all.",
            "서비스 {services}개의 가격 {prices}개입니다. 불확실: 가정했거나 확인하지 못한 가격. 빠진 가격: 일부 리전에만 있는 항목.");
    private static final Text ITEM = Text.of("Dimension", "항목");
    private static final Text UNIT = Text.of("Unit", "단위");
    private static final Text TIER = Text.of("Tier", "구간");
    private static final Text FROM = Text.of("from {from}", "{from}부터");
    private static final Text MARKED = Text.of("* assumed or not confirmed; check it before you rely on it",
            "* 가정했거나 확인하지 못한 가격이므로 쓰기 전에 확인해야 합니다");
    private static final Text DATES = Text.of("US dollars a unit. Prices of {oldest} to {newest}; --format csv shows source and date of each.",
            "단위당 미국 달러입니다. 가격 기준: {oldest} ~ {newest}. --format csv는 가격마다 출처와 날짜를 보여 줍니다.");
    private static final Text DATE = Text.of("US dollars a unit. Prices of {newest}; --format csv shows source and date of each.",
            "단위당 미국 달러입니다. 가격 기준: {newest}. --format csv는 가격마다 출처와 날짜를 보여 줍니다.");
    private static final Text UNKNOWN = Text.of("There are no prices of a service \"{name}\"; the nearest name is \"{nearest}\".",
            "\"{name}\"{name|이라는/라는} 서비스의 가격은 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다.");

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "A service as the list names it, such as s3.")
    private @Nullable String service;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private Format format = Format.TEXT;

    @Mixin
    private PricesOption prices = new PricesOption();

    PricesCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Format.OF_TABLES;
    }

    @Override
    public Integer call() {
        format.requireIn(formats());
        List<Holdings> all = Holdings.of(prices.book());
        if (service == null) {
            switch (format) {
                case TEXT -> text(all);
                case JSON -> console.out().print(Json.write(json(all)));
                case CSV -> csv(all);
            }
        } else {
            Holdings holdings = all.stream().filter(one -> one.service().equals(service)).findFirst()
                    .orElseThrow(() -> unknown(service, all));
            switch (format) {
                case TEXT -> text(holdings);
                case JSON -> console.out().print(Json.write(json(holdings)));
                case CSV -> csv(holdings);
            }
        }
        return 0;
    }

    private static Problem unknown(String name, List<Holdings> all) {
        return new Problem(UNKNOWN.with("name", name)
                .with("nearest", Nearest.to(name, all.stream().map(Holdings::service).toList()).orElse("")));
    }

    private void text(List<Holdings> all) {
        List<Column> columns = List.of(Column.words(say(SERVICE)), Column.figures(say(PRICES)), Column.figures(say(REGIONS)),
                Column.words(say(OLDEST)), Column.words(say(NEWEST)), Column.figures(say(UNCERTAIN)), Column.figures(say(GAPS)));
        console.table(Table.of(columns, all.stream().map(one -> Row.of(one.service(), Show.figure(one.prices().size()),
                Show.figure(one.places().size()), one.dates().oldest().toString(), one.dates().newest().toString(),
                Show.figure(one.uncertain()), Show.figure(one.gaps().size()))).toList()));
        console.line();
        console.line(say(SUM.with("prices", all.stream().mapToInt(one -> one.prices().size()).sum()).with("services", all.size())));
    }

    /** What tells a row of the table of a service from the others; its cells are the places. */
    private record Line(String item, String unit, BigDecimal from, boolean tiered) {
    }

    private void text(Holdings holdings) {
        Map<Line, Map<String, Cell>> lines = new LinkedHashMap<>();
        for (Price price : holdings.prices()) {
            for (Tier tier : price.tiers().tiers()) {
                Line line = new Line(price.key().item(), price.unit(), tier.from(), price.tiers().tiers().size() > 1);
                lines.computeIfAbsent(line, fresh -> new HashMap<>()).put(price.place(),
                        new Cell(Show.unitPrice(tier.usd()), Tone.PLAIN, price.uncertain(), Double.NaN));
            }
        }
        boolean tiered = lines.keySet().stream().anyMatch(Line::tiered);
        List<Column> columns = new ArrayList<>(List.of(Column.words(say(ITEM)), Column.words(say(UNIT))));
        if (tiered) {
            columns.add(Column.figures(say(TIER)));
        }
        holdings.places().forEach(place -> columns.add(Column.figures(place)));
        Cell none = new Cell(Show.NONE, Tone.PLAIN, false, Double.NaN);
        List<Row> rows = new ArrayList<>();
        lines.forEach((line, cells) -> {
            UnitName unit = UnitName.of(line.unit());
            List<Cell> row = new ArrayList<>(List.of(plain(line.item()), plain(say(unit.each()))));
            if (tiered) {
                row.add(plain(line.tiered() ? say(FROM.with("from", Show.figure(unit.count(line.from()).doubleValue()))) : ""));
            }
            holdings.places().forEach(place -> row.add(cells.getOrDefault(place, none)));
            rows.add(new Row(row, ""));
        });
        console.table(new Table(columns, rows, List.of(), true));
        console.line();
        if (holdings.uncertain() > 0) {
            console.line(console.styled(Console.Style.FAINT, say(MARKED)));
        }
        console.line(say((holdings.dates().oldest().equals(holdings.dates().newest()) ? DATE : DATES)
                .with("oldest", holdings.dates().oldest()).with("newest", holdings.dates().newest())));
    }

    private static Cell plain(String text) {
        return new Cell(text, Tone.PLAIN, false, Double.NaN);
    }

    private static Map<String, Object> json(List<Holdings> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Holdings one : all) {
            Map<String, Object> row = summary(one);
            List<Map<String, Object>> gaps = new ArrayList<>();
            for (Gap gap : one.gaps()) {
                Map<String, Object> lack = new LinkedHashMap<>();
                lack.put("dimension", gap.key().item());
                lack.put("missing", gap.missing());
                gaps.add(lack);
            }
            row.put("gaps", gaps);
            rows.add(row);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("currency", "USD");
        members.put("services", rows);
        return members;
    }

    private static Map<String, Object> summary(Holdings one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("service", one.service());
        row.put("prices", one.prices().size());
        row.put("places", one.places());
        row.put("oldest", one.dates().oldest().toString());
        row.put("newest", one.dates().newest().toString());
        row.put("uncertain", one.uncertain());
        return row;
    }

    private Map<String, Object> json(Holdings holdings) {
        PriceBook book = prices.book();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Price price : holdings.prices()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("dimension", price.key().item());
            row.put("region", price.place());
            row.put("unit", price.unit());
            row.put("tiers", tiers(price));
            row.put("source", price.source());
            row.put("asOf", price.asOf().toString());
            row.put("uncertain", price.uncertain());
            row.put("own", book.isOwn(price));
            rows.add(row);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("currency", "USD");
        members.put("service", holdings.service());
        members.put("prices", rows);
        return members;
    }

    /** The steps of a price. */
    static List<Map<String, @Nullable Object>> tiers(Price price) {
        List<Map<String, @Nullable Object>> tiers = new ArrayList<>();
        for (Tier tier : price.tiers().tiers()) {
            Map<String, @Nullable Object> step = new LinkedHashMap<>();
            step.put("from", tier.from());
            step.put("to", tier.to());
            step.put("usdPerUnit", tier.usd());
            tiers.add(step);
        }
        return tiers;
    }

    private void csv(List<Holdings> all) {
        row(List.of("service", "prices", "places", "oldest", "newest", "uncertain", "gaps"));
        all.forEach(one -> row(List.of(one.service(), one.prices().size(), one.places().size(), one.dates().oldest(),
                one.dates().newest(), one.uncertain(), one.gaps().size())));
    }

    private void csv(Holdings holdings) {
        row(FILE_HEADS);
        for (Price price : holdings.prices()) {
            price.tiers().tiers().forEach(tier -> row(Arrays.asList(price.key().service(),
                    price.place(), price.key().item(), price.unit(), tier.from().toPlainString(),
                    tier.to() == null ? null : tier.to().toPlainString(), tier.usd().toPlainString(), price.freeTier(),
                    price.source(), price.asOf(), price.assumed() ? "yes" : "no", price.note())));
        }
    }

    private void row(List<? extends @Nullable Object> fields) {
        console.line(String.join(",", fields.stream().map(Show::csv).toList()));
    }
}
