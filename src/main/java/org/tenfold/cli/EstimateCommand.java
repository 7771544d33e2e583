package org.tenfold.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Breakdown;
import org.tenfold.cost.Breakdown.By;
import org.tenfold.cost.Breakdown.Share;
import org.tenfold.cost.Committed;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.Region;
import org.tenfold.publish.CommitmentSection;
import org.tenfold.publish.CostSection;
import org.tenfold.publish.RegionsSection;
import org.tenfold.publish.RegionsSection.InRegion;
import org.tenfold.publish.Reviewed;
import org.tenfold.publish.ScenariosSection;
import org.tenfold.publish.Wording;
import org.tenfold.scenario.Comparison;
import org.tenfold.service.Scope;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What a design costs a month. */
@CommandLine.Command(name = "estimate", description = "Estimates what designs cost a month of 730 hours, in US dollars.")
final class EstimateCommand extends ReviewCommand {

    private static final Text NO_REGION = Text.of("There are no prices of a Region \"{region}\"; the nearest name is \"{nearest}\".",
            "리전 \"{region}\"의 가격이 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다.");
    private static final Text SEVERAL_REGIONS = Text.of("{option} works for designs in one Region; this one draws its Regions itself.",
            "{option|은는} 리전이 하나인 설계에만 쓸 수 있습니다. 이 설계는 리전을 직접 그렸습니다.");

    @Option(names = "--region", paramLabel = "R", description = "What if it stood in another Region.")
    private @Nullable String region;

    @Option(names = "--free-tier", description = "Takes off what AWS gives every account for nothing, for ever.")
    private boolean freeTier;

    @Option(names = "--commitment", paramLabel = "none|1yr|3yr", converter = Term.class,
            description = "What if machines were paid for one or three years, where a public price exists; none by default.")
    private int commitmentYears;

    @Option(names = "--compare-regions", description = "Shows what the design would cost in every Region that has prices, instead of its lines.")
    private boolean compareRegions;

    @Option(names = "--by", paramLabel = "component|service|tier",
            description = "Adds up the lines by component, service or tier, the dearest first, fixed and by use.")
    private @Nullable By by;

    @Option(names = "--won", paramLabel = "RATE[@DATE]", converter = Rate.class,
            description = "Also says the total in Korean won, at so many won a dollar as of a day (by default that of --as-of).")
    private @Nullable ExchangeRate won;

    @Option(names = "--scenarios", description = "Compares the design with all its scenarios: cost, delay, availability, findings.")
    private boolean scenarios;

    EstimateCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Format.OF_TABLES;
    }

    @Override
    boolean freeTier() {
        return freeTier;
    }

    @Override
    Architecture adapted(Architecture architecture) {
        if (region == null) {
            if (compareRegions) {
                requireOneRegion(architecture, "--compare-regions");
            }
            return architecture;
        }
        List<String> known = prices().regions().stream().map(Region::code).toList();
        if (!known.contains(region)) {
            throw new Problem(NO_REGION.with("region", region).with("nearest", Nearest.to(region, known).orElse("")));
        }
        requireOneRegion(architecture, "--region");
        return architecture.withRegion(region);
    }

    private static void requireOneRegion(Architecture architecture, String option) {
        boolean drawn = architecture.components().stream()
                .anyMatch(part -> Engines.catalog().service(part.service()).encloses().orElse(null) == Scope.REGION);
        if (drawn) {
            throw new Problem(SEVERAL_REGIONS.with("option", option));
        }
    }

    /** What the machines cost under the commitment that was asked for, if one was. */
    private Optional<Committed> committed(Reviewed reviewed) {
        return commitmentYears == 0 ? Optional.empty()
                : Optional.of(Committed.of(reviewed.review().estimate(), prices(), commitmentYears));
    }

    /** The cost in every Region, as all other options ask. */
    private List<InRegion> everywhere(Reviewed reviewed) {
        return RegionsSection.cheapestFirst(prices().regions().stream().map(place -> {
            Architecture there = reviewed.architecture().withRegion(place.code());
            Estimate estimate = Engines.review(there, prices(), asOf(), freeTier, false).estimate();
            return new InRegion(place, commitmentYears == 0 ? estimate
                    : Committed.of(estimate, prices(), commitmentYears).estimate());
        }).toList());
    }

    /** The design as it was asked for, and its scenarios over that. */
    private Comparison compared(Reviewed reviewed) {
        return Comparison.of(reviewed.design().withArchitecture(reviewed.architecture()),
                Engines.reviewer(prices(), asOf(), freeTier));
    }

    private ScenariosSection scenarios(Reviewed reviewed) {
        return new ScenariosSection(compared(reviewed), language);
    }

    @Override
    void text(Reviewed reviewed) {
        heading(reviewed);
        console.line();
        if (scenarios) {
            ScenariosSection section = scenarios(reviewed);
            table(section.table());
            sentences(section.remarks());
        } else if (by != null) {
            CostSection costs = costs(reviewed);
            table(costs.shares(by, reviewed.review().topology()));
            sentences(costs.sums());
        } else if (compareRegions) {
            RegionsSection section = new RegionsSection(everywhere(reviewed), reviewed.words(language));
            table(section.totals());
            sentences(section.remarks());
        } else {
            bill(reviewed, reviewed.words(language));
        }
    }

    /** The bill under the commitment and in won at the rate that was asked for, else at the design's. */
    private CostSection costs(Reviewed reviewed) {
        return new CostSection(estimate(reviewed), reviewed.words(language), rate(reviewed));
    }

    private Optional<ExchangeRate> rate(Reviewed reviewed) {
        return won != null ? Optional.of(won.orAsOf(asOf())) : ExchangeRate.of(reviewed.architecture().context());
    }

    private void bill(Reviewed reviewed, Wording words) {
        Optional<Committed> committed = committed(reviewed);
        CostSection costs = costs(reviewed);
        table(costs.lines());
        table(costs.drivers());
        committed.map(commitment -> new CommitmentSection(commitment, words)).ifPresent(section -> {
            table(section.changes());
            sentences(section.remarks());
        });
        sentences(costs.ownPrices(prices()));
        sentences(costs.remarks());
        sentences(costs.sums());
    }

    /** The bill, under the commitment that was asked for. */
    private Estimate estimate(Reviewed reviewed) {
        return committed(reviewed).map(Committed::estimate).orElse(reviewed.review().estimate());
    }

    @Override
    void json(Reviewed reviewed, Map<String, Object> members) {
        Optional<Committed> committed = committed(reviewed);
        Estimate estimate = committed.map(Committed::estimate).orElse(reviewed.review().estimate());
        members.put("region", reviewed.architecture().region());
        members.put("currency", "USD");
        Map<String, @Nullable Object> asOf = new LinkedHashMap<>();
        asOf.put("oldest", text(estimate.oldest()));
        asOf.put("newest", text(estimate.newest()));
        members.put("pricesAsOf", asOf);
        members.put("monthlyTotal", estimate.total());
        members.put("complete", estimate.complete());
        members.put("fixed", estimate.fixed());
        members.put("byUse", estimate.usageDriven());
        members.put("range", Map.of("low", estimate.low(), "high", estimate.high()));
        members.put("perThousandUsers", estimate.perThousandUsers(reviewed.architecture().workload().users()));
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
            row.put("fixed", line.fixed());
            if (line.free().signum() > 0) {
                row.put("free", line.free());
            }
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
        committed.ifPresent(commitment -> members.put("commitment", new CommitmentRecords(commitment, language).json()));
        if (by != null) {
            members.put("by", Breakdown.of(estimate, by, reviewed.review().topology()).shares().stream().map(this::json).toList());
        }
        rate(reviewed).ifPresent(rate -> {
            Map<String, @Nullable Object> inWon = new LinkedHashMap<>();
            inWon.put("perDollar", rate.wonPerDollar());
            inWon.put("asOf", text(rate.asOf()));
            inWon.put("monthlyTotal", rate.won(estimate.total()));
            members.put("won", inWon);
        });
        if (scenarios) {
            ScenariosSection section = scenarios(reviewed);
            members.put("scenarios", compared(reviewed).variants().stream().map(section::members).toList());
        }
        if (compareRegions) {
            members.put("regions", everywhere(reviewed).stream().map(EstimateCommand::json).toList());
        }
    }

    private Map<String, Object> json(Share share) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", share.key());
        row.put("name", say(share.name()));
        row.put("components", share.components());
        row.put("fixed", share.fixed());
        row.put("byUse", share.usageDriven());
        row.put("monthly", share.monthly());
        row.put("complete", share.complete());
        return row;
    }

    private static Map<String, Object> json(InRegion one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("region", one.region().code());
        row.put("monthlyTotal", one.estimate().total());
        row.put("complete", one.estimate().complete());
        row.put("unknown", one.estimate().unknown().size());
        return row;
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
        return scenarios ? csvOfScenarios(reviewed) : compareRegions ? csvOfRegions(reviewed) : csvOfLines(reviewed);
    }

    private List<List<@Nullable Object>> csvOfScenarios(Reviewed reviewed) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> heads = new ArrayList<>(List.of("file"));
        heads.addAll(ScenariosSection.RECORD_HEADS);
        rows.add(heads);
        for (List<@Nullable Object> record : scenarios(reviewed).records()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(reviewed.file()));
            row.addAll(record);
            rows.add(row);
        }
        return rows;
    }

    private List<List<@Nullable Object>> csvOfRegions(Reviewed reviewed) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of("file", "region", "monthlyTotal", "complete", "unknown"));
        everywhere(reviewed).forEach(one -> rows.add(List.of(reviewed.file(), one.region().code(),
                one.estimate().total().toPlainString(), one.estimate().complete(), one.estimate().unknown().size())));
        return rows;
    }

    private List<List<@Nullable Object>> csvOfLines(Reviewed reviewed) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> heads = new ArrayList<>(List.of("file"));
        heads.addAll(CostSection.RECORD_HEADS);
        Optional<Committed> committed = committed(reviewed);
        committed.ifPresent(commitment -> heads.addAll(CommitmentRecords.HEADS));
        rows.add(heads);
        Estimate estimate = committed.map(Committed::estimate).orElse(reviewed.review().estimate());
        Optional<CommitmentRecords> commitments = committed.map(commitment -> new CommitmentRecords(commitment, language));
        List<List<@Nullable Object>> records = new CostSection(estimate, reviewed.words(language)).records();
        for (int i = 0; i < records.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(List.of(reviewed.file()));
            row.addAll(records.get(i));
            CostLine line = i < estimate.lines().size() ? estimate.lines().get(i) : null;
            commitments.ifPresent(commitment -> row.addAll(commitment.fields(line)));
            rows.add(row);
        }
        return rows;
    }

    /** Won for a dollar by the words of the option. */
    static final class Rate implements ITypeConverter<ExchangeRate> {

        private static final Text RATE = Text.of("won a dollar and perhaps a day, as 1400@2026-11-25", "1400@2026-11-25처럼 달러당 원과, 필요하면 날짜");

        @Override
        public ExchangeRate convert(String words) {
            return ExchangeRate.parse(words).orElseThrow(() -> new Problem(RATE.message()));
        }
    }

    /** Years of commitment by the word of the option. */
    static final class Term implements ITypeConverter<Integer> {

        private static final SequencedMap<String, Integer> YEARS = new LinkedHashMap<>();

        static {
            YEARS.put("none", 0);
            YEARS.put("1yr", 1);
            YEARS.put("3yr", 3);
        }

        @Override
        public Integer convert(String word) {
            Integer years = YEARS.get(word.toLowerCase(Locale.ROOT));
            if (years == null) {
                throw new Problem(WrongUse.oneOf(YEARS.keySet().stream()));
            }
            return years;
        }
    }
}
