package org.tenfold.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.tenfold.pricing.Price;
import org.tenfold.pricing.Region;
import org.tenfold.publish.CostSection;
import org.tenfold.service.Scope;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a design costs a month. */
@CommandLine.Command(name = "estimate", description = "Estimates what designs cost a month of 730 hours, in US dollars.")
final class EstimateCommand extends ReviewCommand {

    private static final Text NO_REGION = Text.of("There are no prices of a Region \"{region}\"; the nearest name is \"{nearest}\".",
            "리전 \"{region}\"의 가격이 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다.");
    private static final Text SEVERAL_REGIONS = Text.of("--region works for designs in one Region; this one draws its Regions itself.",
            "--region은 리전이 하나인 설계에만 쓸 수 있습니다. 이 설계는 리전을 직접 그렸습니다.");

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
        List<String> known = prices().regions().stream().map(Region::code).toList();
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

    private CostSection costs(Reviewed reviewed) {
        return new CostSection(reviewed.review().estimate(), reviewed.words(language));
    }

    @Override
    void text(Reviewed reviewed) {
        heading(reviewed);
        console.line();
        table(costs(reviewed).lines());
        sentences(costs(reviewed).ownPrices(prices()));
        sentences(costs(reviewed).remarks());
        sentences(costs(reviewed).sums());
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
            Price price = line.price();
            if (price != null) {
                row.put("priceSource", price.source());
                row.put("priceAsOf", price.asOf().toString());
            }
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
        List<@Nullable Object> heads = new ArrayList<>(List.of("file"));
        heads.addAll(CostSection.RECORD_HEADS);
        rows.add(heads);
        for (List<@Nullable Object> record : costs(reviewed).records()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(reviewed.file()));
            row.addAll(record);
            rows.add(row);
        }
        return rows;
    }
}
