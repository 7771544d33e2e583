package org.tenfold.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.Region;
import org.tenfold.service.Scope;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a design costs a month. */
@CommandLine.Command(name = "estimate", description = "Estimates what designs cost a month of 730 hours, in US dollars.")
final class EstimateCommand extends ReviewCommand {

    private static final Text COMPONENT = Text.of("Component", "구성 요소");
    private static final Text ITEM = Text.of("Item", "항목");
    private static final Text QUANTITY = Text.of("Quantity", "수량");
    private static final Text UNIT = Text.of("Unit", "단위");
    private static final Text UNIT_PRICE = Text.of("Unit price", "단가");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text BASIS = Text.of("From", "근거");
    private static final Text UNKNOWN = Text.of("Not in the total", "합계에 없는 것");
    private static final Text UNCERTAIN = Text.of("* price or quantity rests on an assumption", "* 가격이나 수량이 가정에 근거합니다");
    private static final Text TOTAL = Text.of("{total} a month in {region}", "{region}: 월 {total}");
    private static final Text AT_LEAST = Text.of("At least {total} a month in {region}", "{region}: 월 {total} 이상");
    private static final Text RANGE = Text.of("{low} to {high} if as few or as many users are active as published figures range",
            "활성 사용자 비율이 알려진 범위 안에서 달라지면 {low}부터 {high}까지입니다");
    private static final Text PER_THOUSAND = Text.of("{cost} for every thousand users", "사용자 천 명당 {cost}");
    private static final Text PRICES_OF = Text.of("Prices of {oldest} to {newest}", "가격 기준: {oldest} ~ {newest}");
    private static final Text NO_REGION = Text.of("There are no prices of a Region \"{region}\"; the nearest name is \"{nearest}\".",
            "리전 \"{region}\"의 가격이 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다.");
    private static final Text SEVERAL_REGIONS = Text.of("--region works for designs in one Region; this one draws its Regions itself.",
            "--region은 리전이 하나인 설계에만 쓸 수 있습니다. 이 설계는 리전을 직접 그렸습니다.");

    private static final Map<Estimate.Basis, Text> BASES = Map.of(
            Estimate.Basis.SETTINGS, Text.of("settings", "설정"),
            Estimate.Basis.WORKLOAD, Text.of("workload", "부하"),
            Estimate.Basis.USAGE, Text.of("usage", "사용량"),
            Estimate.Basis.ASSUMPTION, Text.of("assumption", "가정"));

    @Option(names = "--region", paramLabel = "R", description = "What if it stood in another Region.")
    private @Nullable String region;

    @Option(names = "--free-tier", description = "Takes off what AWS gives every account for nothing, for ever.")
    private boolean freeTier;

    EstimateCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT, Format.JSON, Format.CSV);
    }

    @Override
    boolean freeTier() {
        return freeTier;
    }

    @Override
    Architecture adapted(Architecture architecture) {
        if (region == null) {
            return architecture;
        }
        List<String> known = Engines.prices().regions().stream().map(Region::code).toList();
        if (!known.contains(region)) {
            throw new Problem(NO_REGION.with("region", region).with("nearest", Nearest.to(region, known).orElse("")));
        }
        boolean drawn = architecture.components().stream()
                .anyMatch(part -> Engines.catalog().service(part.service()).encloses().orElse(null) == Scope.REGION);
        if (drawn) {
            throw new Problem(SEVERAL_REGIONS.message());
        }
        return architecture.withRegion(region);
    }

    @Override
    void text(Reviewed reviewed) {
        heading(reviewed);
        console.line();
        Estimate estimate = reviewed.review().estimate();
        Table table = new Table().words(say(COMPONENT)).words(say(ITEM)).figures(say(QUANTITY)).words(say(UNIT))
                .figures(say(UNIT_PRICE)).figures(say(MONTHLY)).words(say(BASIS));
        String last = "";
        boolean uncertain = false;
        for (CostLine line : estimate.lines()) {
            boolean marked = line.price().uncertain() || line.basis() == Estimate.Basis.ASSUMPTION;
            uncertain |= marked;
            String owner = line.link() == null ? line.component() : line.component() + " " + line.link();
            table.row(owner.equals(last) ? "" : line.link() == null ? reviewed.name(line.component()) : owner, say(line.name()),
                    Show.figure(line.quantity().doubleValue()), line.unit(), Show.unitPrice(line.unitPrice()),
                    Show.dollars(line.monthly()) + (marked ? "*" : " "), say(BASES.get(line.basis())));
            last = owner;
        }
        table(table);
        console.line();
        for (Unknown unknown : estimate.unknown()) {
            console.line(say(UNKNOWN) + ": " + reviewed.name(unknown.component()) + ", " + say(unknown.name()) + ". "
                    + say(unknown.detail()));
        }
        if (uncertain) {
            console.line(console.styled(Console.Style.FAINT, say(UNCERTAIN)));
        }
        sums(reviewed, estimate);
    }

    private void sums(Reviewed reviewed, Estimate estimate) {
        LocalDate oldest = estimate.oldest();
        LocalDate newest = estimate.newest();
        if (oldest != null && newest != null) {
            console.line(say(PRICES_OF.with("oldest", month(oldest)).with("newest", month(newest))));
        }
        if (estimate.rough()) {
            console.line(say(RANGE.with("low", Show.dollars(estimate.low())).with("high", Show.dollars(estimate.high()))));
        }
        console.line(say(PER_THOUSAND.with("cost", Show.dollars(perThousand(reviewed)))));
        Text total = estimate.complete() ? TOTAL : AT_LEAST;
        console.line(console.styled(Console.Style.BOLD, say(total.with("total", Show.dollars(estimate.total()))
                .with("region", reviewed.architecture().region()))));
    }

    private static String month(LocalDate day) {
        return String.format(Locale.ROOT, "%tY-%<tm", day);
    }

    private static BigDecimal perThousand(Reviewed reviewed) {
        return reviewed.review().estimate().perThousandUsers(reviewed.architecture().workload().users());
    }

    @Override
    void json(Reviewed reviewed, Map<String, Object> members) {
        Estimate estimate = reviewed.review().estimate();
        members.put("region", reviewed.architecture().region());
        members.put("currency", "USD");
        Map<String, @Nullable Object> asOf = new LinkedHashMap<>();
        asOf.put("oldest", text(estimate.oldest()));
        asOf.put("newest", text(estimate.newest()));
        members.put("pricesAsOf", asOf);
        members.put("monthlyTotal", estimate.total());
        members.put("complete", estimate.complete());
        members.put("perThousandUsers", perThousand(reviewed));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (CostLine line : estimate.lines()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("component", line.component());
            if (line.link() != null) {
                row.put("link", line.link());
            }
            row.put("service", line.service());
            row.put("name", say(line.name()));
            row.put("quantity", line.quantity());
            row.put("unit", line.unit());
            row.put("unitPrice", line.unitPrice());
            row.put("monthly", line.monthly());
            row.put("basis", line.basis().name().toLowerCase(Locale.ROOT));
            row.put("priceSource", line.price().source());
            row.put("priceAsOf", line.price().asOf().toString());
            lines.add(row);
        }
        members.put("lines", lines);
        List<Map<String, Object>> unknown = new ArrayList<>();
        for (Unknown part : estimate.unknown()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("component", part.component());
            row.put("name", say(part.name()));
            row.put("reason", reason(part.reason()));
            row.put("detail", say(part.detail()));
            unknown.add(row);
        }
        members.put("unknown", unknown);
    }

    private static String reason(Estimate.Reason reason) {
        return switch (reason) {
            case DEPENDS_ON_USAGE -> "dependsOnUsage";
            case NO_PRICE -> "noPrice";
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    List<List<@Nullable Object>> csv(Reviewed reviewed) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of("file", "component", "link", "service", "name", "quantity", "unit", "unitPrice", "monthly", "basis",
                "priceSource", "priceAsOf"));
        for (CostLine line : reviewed.review().estimate().lines()) {
            rows.add(Arrays.asList(reviewed.file(), line.component(), line.link(), line.service(), say(line.name()),
                    line.quantity().toPlainString(), line.unit(), line.unitPrice().toPlainString(),
                    line.monthly().toPlainString(), line.basis().name().toLowerCase(Locale.ROOT), line.price().source(),
                    line.price().asOf()));
        }
        return rows;
    }
}
