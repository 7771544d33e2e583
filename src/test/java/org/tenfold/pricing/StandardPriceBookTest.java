package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's own price files against their list of checks and against figures reckoned by hand. */
class StandardPriceBookTest {

    private static final PriceBook BOOK = PriceBook.standard();
    private static final List<String> MACHINE_KINDS = List.of("ec2", "rds", "aurora", "elasticache", "opensearch", "documentdb",
            "neptune", "dax", "memorydb", "redshift");

    private static final Predicate<Price> OF_A_MACHINE = price -> MACHINE_KINDS.contains(price.key().service())
            && BOOK.machine(price.key().service(), price.key().item().substring(price.key().item().lastIndexOf('/') + 1)).isPresent();

    private static long rows(Predicate<Price> which) {
        return BOOK.all().stream().filter(which).mapToLong(price -> price.tiers().tiers().size()).sum();
    }

    /** The table of CHECKS.md under a heading, without its own heading, as trimmed cells. */
    private static Stream<List<String>> checks(String heading) throws IOException {
        return Files.readAllLines(Path.of("pricing-data", "CHECKS.md")).stream()
                .dropWhile(line -> !line.startsWith("## " + heading)).skip(1).takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|")).skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList());
    }

    static Stream<List<String>> serviceCounts() throws IOException {
        return checks("services.csv");
    }

    @ParameterizedTest
    @MethodSource("serviceCounts")
    void everyRowOfServicesIsInTheBook(List<String> counts) {
        Predicate<Price> ofService = price -> price.key().service().equals(counts.getFirst()) && !OF_A_MACHINE.test(price);
        int column = 1;
        for (Region region : BOOK.regions()) {
            assertThat(rows(ofService.and(price -> price.place().equals(region.code())))).as(region.code())
                    .isEqualTo(Long.parseLong(counts.get(column++)));
        }
        assertThat(rows(ofService.and(price -> BOOK.region(price.place()).isEmpty()))).as("global and geographies")
                .isEqualTo(Long.parseLong(counts.get(column)));
    }

    @Test
    void servicesHold3011Rows() {
        assertThat(rows(OF_A_MACHINE.negate())).isEqualTo(3011);
    }

    static Stream<List<String>> machineCounts() throws IOException {
        return checks("instances").filter(row -> !row.getFirst().startsWith("commitment"));
    }

    @ParameterizedTest
    @MethodSource("machineCounts")
    void everyRowOfTheMachineFilesIsInTheBook(List<String> counts) {
        String kind = counts.getFirst().replace(".csv", "");
        Predicate<Price> ofKind = OF_A_MACHINE.and(price -> price.key().service().equals(kind) && !price.key().isSpot());
        int column = 1;
        for (Region region : BOOK.regions()) {
            assertThat(rows(ofKind.and(price -> price.place().equals(region.code())))).as(region.code())
                    .isEqualTo(Long.parseLong(counts.get(column++)));
        }
        assertThat(rows(ofKind)).isEqualTo(Long.parseLong(counts.get(column)));
        assertThat(rows(ofKind.and(Price::assumed))).as("assumed").isEqualTo(Long.parseLong(counts.get(column + 1)));
    }

    @Test
    void spotFiguresAreAnIndicationAndMarkedAsAssumed() {
        Price spot = BOOK.find("ap-northeast-2", PriceKey.ec2Spot("t3.small")).orElseThrow();
        assertThat(spot.tiers().cost(BigDecimal.ONE)).isEqualByComparingTo("0.0078");
        assertThat(spot.uncertain()).isTrue();
        assertThat(BOOK.all().stream().filter(price -> price.key().isSpot())).hasSizeGreaterThan(1_000)
                .allSatisfy(price -> assertThat(price.tiers().cost(BigDecimal.ONE)).isLessThan(BOOK.find(price.place(),
                        PriceKey.ec2(price.key().item().substring("spot/".length()))).orElseThrow().tiers().cost(BigDecimal.ONE)));
    }

    static Stream<List<String>> secondSources() throws IOException {
        return checks("Value comparisons");
    }

    @ParameterizedTest
    @MethodSource("secondSources")
    void aSecondSourceSaysTheSame(List<String> comparison) {
        List<String> words = List.of(comparison.getFirst().split(" "));
        List<String> item = words.subList(1, words.size() - 1);
        BigDecimal from = BigDecimal.ZERO;
        if (item.contains("from")) {
            from = new BigDecimal(item.getLast());
            item = item.subList(0, item.size() - 2);
        }
        PriceKey key = key(words.getFirst(), item);
        BigDecimal start = from;

        Price price = BOOK.find(words.getLast(), key).orElseThrow();
        assertThat(price.tiers().tiers()).filteredOn(tier -> tier.from().compareTo(start) == 0 || price.tiers().tiers().size() == 1)
                .singleElement().extracting(Tiers.Tier::usd).isEqualTo(new BigDecimal(comparison.get(2)));
    }

    /** The list of checks names the type before the form for nodes, and between engine and form for databases. */
    private static PriceKey key(String service, List<String> item) {
        if (item.size() == 1) {
            return PriceKey.of(service, item.getFirst());
        }
        return switch (service) {
            case "rds" -> PriceKey.rds(item.get(0), item.get(2), item.get(1));
            case "aurora" -> PriceKey.aurora("aurora_" + item.get(0), item.get(2), item.get(1));
            case "elasticache" -> PriceKey.elasticache(item.get(1), item.get(0));
            default -> throw new IllegalArgumentException(service + " " + item);
        };
    }

    @Test
    void allComparisonsAreMade() throws IOException {
        assertThat(secondSources()).hasSize(157);
    }

    @Test
    void twoSmallServersInSeoulForAMonth() {
        Price price = BOOK.find("ap-northeast-2", PriceKey.ec2("t3.small")).orElseThrow();

        // 2 × 730 h × 0.026 USD = 1,460 h × 0.026 USD = 37.96 USD
        BigDecimal hours = BigDecimal.valueOf(2L * PriceBook.HOURS_PER_MONTH);
        assertThat(Money.cents(price.tiers().cost(hours))).isEqualTo("37.96");
        assertThat(price.unit()).isEqualTo("hour");
        assertThat(price.uncertain()).isFalse();
    }

    @Test
    void sixtyFiveTerabytesLeaveCloudFrontInThreeTiers() {
        Region region = BOOK.region("us-east-1").orElseThrow();
        Tiers tiers = BOOK.find(region.geography(), PriceKey.of("cloudfront", "data_transfer_out_to_internet")).orElseThrow()
                .tiers();

        // 10,240 × 0.085 = 870.40; 40,960 × 0.080 = 3,276.80; 14,500 × 0.060 = 870.00; together 5,017.20
        assertThat(tiers.shares(new BigDecimal("65700"))).extracting(share -> Money.cents(share.cost()).toString())
                .containsExactly("870.40", "3276.80", "870.00");
        assertThat(Money.cents(tiers.cost(new BigDecimal("65700")))).isEqualTo("5017.20");
    }

    @Test
    void theFirstThousandInvalidationsAreFreeBecauseTheirPriceBeginsBehindThem() {
        Tiers tiers = BOOK.find("ap-northeast-2", PriceKey.of("cloudfront", "invalidation_paths")).orElseThrow().tiers();

        assertThat(tiers.cost(new BigDecimal("1000"))).isEqualByComparingTo("0");
        assertThat(tiers.cost(new BigDecimal("1001"))).isEqualByComparingTo("0.005");
        assertThat(BOOK.freeAmounts()).noneMatch(free -> free.keys().contains(PriceKey.of("cloudfront", "invalidation_paths")));
    }

    @Test
    void noFreeAmountCountsTwiceWhatAPriceAlreadyLeavesFree() {
        for (FreeAmount free : BOOK.freeAmounts()) {
            assertThat(BOOK.all()).filteredOn(price -> free.keys().contains(price.key()))
                    .allSatisfy(price -> assertThat(price.tiers().tiers().getFirst().from()).as(price.key().toString()).isZero());
        }
    }

    @Test
    void bothLambdaArchitecturesShareOneFreeAmount() {
        assertThat(BOOK.freeAmounts()).filteredOn(free -> free.keys().contains(PriceKey.of("lambda", "duration_arm")))
                .singleElement().satisfies(free -> {
                    assertThat(free.keys()).contains(PriceKey.of("lambda", "duration_x86"));
                    assertThat(free.amount()).isEqualByComparingTo("400000");
                    assertThat(free.validity()).isEqualTo(FreeAmount.Validity.ALWAYS);
                });
    }

    @Test
    void registryStorageIsFreeForTheFirstYearOnly() {
        assertThat(BOOK.freeAmounts()).filteredOn(free -> free.validity() == FreeAmount.Validity.FIRST_12_MONTHS)
                .extracting(FreeAmount::keys).containsExactly(List.of(PriceKey.of("ecr", "private_storage")));
    }

    @Test
    void everySourceIsExplainedToPeople() throws IOException {
        String explained = Files.readString(Path.of("pricing-data", "SOURCES.md"));
        assertThat(BOOK.sources()).allSatisfy(source -> assertThat(explained).contains("`" + source.key() + "`"));
        assertThat(BOOK.all()).allSatisfy(price -> assertThat(BOOK.source(price.source())).isPresent());
    }

    @Test
    void everyGeographyOfARegionHasCloudFrontPrices() {
        assertThat(BOOK.regions()).hasSize(7).allSatisfy(region -> assertThat(
                BOOK.find(region.geography(), PriceKey.of("cloudfront", "https_requests"))).as(region.code()).isPresent());
        assertThat(BOOK.region("ap-northeast-2").orElseThrow().korean()).isEqualTo("아시아 태평양 (서울)");
    }

    @Test
    void aGlobalPriceHoldsInEveryRegion() {
        PriceKey key = PriceKey.of("route53", "queries_standard");
        assertThat(BOOK.find("eu-west-1", key)).isPresent().hasValueSatisfying(
                price -> assertThat(price.place()).isEqualTo(PriceBook.GLOBAL));
    }

    @Test
    void aTypeThatARegionLacksIsToldFromOneThatNobodyKnows() {
        Set<String> others = new TreeSet<>(BOOK.regions().stream().map(Region::code).collect(Collectors.toSet()));
        others.remove("ap-northeast-2");

        assertThat(BOOK.lookup("ap-northeast-2", PriceKey.ec2("m6a.large"))).isEqualTo(new PriceBook.Elsewhere(others));
        assertThat(BOOK.lookup("us-east-1", PriceKey.ec2("m6a.large"))).isInstanceOf(PriceBook.Found.class);
        assertThat(BOOK.lookup("us-east-1", PriceKey.ec2("z9.large"))).isEqualTo(new PriceBook.Unknown());
    }

    @Test
    void aPickerListsFamiliesAndTheirSizesInOrder() {
        assertThat(BOOK.offered("ec2", "ap-northeast-2", PriceKey::ec2)).hasSize(209)
                .filteredOn(machine -> machine.family().equals("t3")).extracting(Machine::size)
                .containsExactly("nano", "micro", "small", "medium", "large", "xlarge", "2xlarge");
        assertThat(BOOK.offered("ec2", "ap-northeast-2", PriceKey::ec2)).extracting(Machine::family).isSorted();
        assertThat(BOOK.offered("rds", "us-east-1", type -> PriceKey.rds("postgresql", "single_az", type)))
                .extracting(Machine::type).contains("db.t3.medium").isSubsetOf(
                        BOOK.machines("rds").stream().map(Machine::type).toList());
    }

    @Test
    void machinesSayWhatTheyAre() {
        assertThat(BOOK.machine("ec2", "t4g.small")).hasValueSatisfying(machine -> {
            assertThat(machine.vcpu()).isEqualTo(2);
            assertThat(machine.memoryGib()).isEqualTo(2);
            assertThat(machine.architecture()).isEqualTo("arm64");
            assertThat(machine.network()).isEqualTo("Up to 5 Gigabit");
        });
        for (String kind : List.of("ec2", "rds", "aurora", "elasticache")) {
            assertThat(BOOK.machines(kind)).as(kind).allSatisfy(machine -> assertThat(machine.network()).isNotEmpty());
        }
        assertThat(BOOK.machines("opensearch")).anySatisfy(machine -> assertThat(machine.size()).isEqualTo("2xlarge"));
    }

    @Test
    void everyMachineOfEveryKindIsReachedByItsKey() {
        assertThat(BOOK.offered("opensearch", "us-east-1", PriceKey::openSearch)).hasSize(125);
        assertThat(BOOK.offered("dax", "us-east-1", PriceKey::dax)).hasSize(18);
        assertThat(BOOK.offered("redshift", "us-east-1", PriceKey::redshift)).hasSize(6);
        // the two configurations together are the 46 and 66 rows of N. Virginia
        assertThat(BOOK.offered("documentdb", "us-east-1", type -> PriceKey.documentDb("standard", type)).size()
                + BOOK.offered("documentdb", "us-east-1", type -> PriceKey.documentDb("io_optimized", type)).size()).isEqualTo(46);
        assertThat(BOOK.offered("neptune", "us-east-1", type -> PriceKey.neptune("standard", type)).size()
                + BOOK.offered("neptune", "us-east-1", type -> PriceKey.neptune("io_optimized", type)).size()).isEqualTo(66);
    }

    @Test
    void committingForLongerIsCheaper() {
        PriceKey m7g = PriceKey.ec2("m7g.large");
        // on demand 0.1003, one year 0.0656, three years 0.0453 USD an hour in Seoul
        assertThat(BOOK.commitment("ap-northeast-2", m7g, Commitment.Plan.STANDARD_RI_1YR_NO_UPFRONT)).hasValueSatisfying(
                commitment -> {
                    assertThat(commitment.usdPerHour()).isEqualTo("0.0656");
                    assertThat(commitment.asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
                    assertThat(commitment.plan().years()).isEqualTo(1);
                });
        assertThat(BOOK.commitment("ap-northeast-2", m7g, Commitment.Plan.STANDARD_RI_3YR_NO_UPFRONT)).hasValueSatisfying(
                commitment -> assertThat(commitment.usdPerHour()).isEqualTo("0.0453"));
        assertThat(BOOK.all()).allSatisfy(price -> assertThat(BOOK.commitments(price.place(), price.key())).allSatisfy(
                commitment -> assertThat(commitment.usdPerHour()).isLessThan(price.tiers().cost(BigDecimal.ONE))));
    }

    @Test
    void aReservedPriceTakenFromAColumnNamesItsOwnSource() {
        assertThat(BOOK.commitment("us-east-1", PriceKey.ec2("c5.large"), Commitment.Plan.STANDARD_RI_1YR_NO_UPFRONT))
                .hasValueSatisfying(commitment -> {
                    assertThat(commitment.source()).isEqualTo("ec2cmp2506");
                    assertThat(commitment.asOf()).isEqualTo(LocalDate.of(2025, 6, 13));
                });
        // 255 one-year and 1 three-year cells of EC2 less 9 that are points too, 1,101 cache nodes and 808 search
        // instances with two prices each, 21 points
        long all = BOOK.all().stream().mapToLong(price -> BOOK.commitments(price.place(), price.key()).size()).sum();
        assertThat(all).isEqualTo(255 + 1 - 9 + 1101 * 2 + 808 * 2 + 21);
    }

    @Test
    void aPriceIsAsUncertainAsItsWeakestTier() {
        // the first tier was read from a list of Seoul, the two above it were derived
        assertThat(BOOK.find("ap-northeast-2", PriceKey.of("ebs", "io2_iops"))).hasValueSatisfying(price -> {
            assertThat(price.assumed()).isTrue();
            assertThat(price.source()).isEqualTo("krcost2610");
            assertThat(price.asOf()).isEqualTo(LocalDate.of(2026, 9, 13));
            assertThat(price.note()).contains("70 %");
        });
    }

    @Test
    void unitsSayHowManyThingsTheyHold() {
        assertThat(BOOK.find("us-east-1", PriceKey.of("lambda", "requests")).orElseThrow().unitSize()).isEqualByComparingTo("1000000");
        assertThat(BOOK.find("us-east-1", PriceKey.of("kms", "requests_symmetric")).orElseThrow().unitSize()).isEqualByComparingTo("10000");
        assertThat(BOOK.find("us-east-1", PriceKey.of("s3", "standard_storage")).orElseThrow().unitSize()).isEqualByComparingTo("1");
    }

    @Test
    void theDaysOfSomePricesAreTheirOldestAndNewest() {
        List<Price> two = List.of(BOOK.find("us-east-1", PriceKey.ec2("c5.large")).orElseThrow(),
                BOOK.find("us-east-1", PriceKey.dax("dax.r5.large")).orElseThrow());

        assertThat(PriceDates.of(two)).contains(new PriceDates(LocalDate.of(2025, 6, 18), LocalDate.of(2026, 7, 20)));
        assertThat(PriceDates.of(List.of())).isEmpty();
    }
}
