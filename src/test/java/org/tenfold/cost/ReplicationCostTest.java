package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.LinkKind;

/**
 * What copies in other Regions cost. Ten million users write 185.19 times a second, which is 486.67 million times a month, from
 * servers in Seoul; Tokyo has the copy. Days without a peak make the arithmetic plain.
 */
class ReplicationCostTest {

    private static final double WRITES = 10e6 * 0.2 * 400 * 0.2 * 0.1 / 86_400 * 730 * 3_600;

    private static Sketch copied(String service, LinkKind use) {
        return Sketch.of(part("users", "users"), part("web", "ec2").with("count", 20.0), part("a", service),
                part("tokyo", "region").with("region", "ap-northeast-1"), part("b", service).withParent("tokyo"))
                .link("users", "web", LinkKind.REQUEST).link("web", "a", use).link("a", "b", LinkKind.REPLICATE)
                .workload("users", 10e6).workload("peakFactor", 1);
    }

    @Test
    void aGlobalTablePaysForEachWriteInEachRegion() {
        Estimate estimate = copied("dynamodb", LinkKind.READ_WRITE).estimate();
        // items of 2 KB take two units: 973.33 million × 0.68, and the same again in Tokyo × 0.715
        assertThat(line(estimate, "a", "Writes").monthly()).isEqualByComparingTo("661.866667");
        assertThat(line(estimate, "b", "Writes").monthly()).isEqualByComparingTo("695.933333");
        assertThat(estimate.lines()).as("nobody reads there").noneMatch(line -> line.component().equals("b") && line.name().en().equals("Reads"));
        assertThat(line(estimate, "b", "Storage that the month adds").quantity())
                .isEqualByComparingTo(line(estimate, "a", "Storage that the month adds").quantity());
        // a row of 2 KB and its log: 1,946.67 GB × 0.08
        assertThat(line(estimate, "a", "Data to another Region").monthly()).isEqualByComparingTo("155.733333");
        assertThat(estimate.unknown()).isEmpty();
    }

    @Test
    void provisionedUnitsOfACopyFollowTheWritesOfTheOther() {
        Sketch sketch = Sketch.of(part("users", "users"), part("web", "ec2").with("count", 20.0), part("a", "dynamodb"),
                part("tokyo", "region").with("region", "ap-northeast-1"),
                part("b", "dynamodb").withParent("tokyo").with("capacityMode", "provisioned").with("autoScaling", true))
                .link("users", "web", LinkKind.REQUEST).link("web", "a", LinkKind.READ_WRITE).link("a", "b", LinkKind.REPLICATE)
                .workload("users", 10e6).workload("peakFactor", 1);
        // 370.37 units a second at 70 % are 530 × 730 h × 0.000742
        assertThat(line(sketch.estimate(), "b", "Writes").monthly()).isEqualByComparingTo("287.079800");
    }

    @Test
    void inAGlobalTableEachRegionGetsTheWritesOfAllOthersHoweverItIsDrawn() {
        for (List<String> drawn : List.of(List.of("a-b", "a-c"), List.of("b-a", "b-c"), List.of("a-b", "b-c", "c-a"))) {
            Sketch sketch = Sketch.of(part("users", "users"), part("web", "ec2"), part("a", "dynamodb"),
                    part("tokyo", "region").with("region", "ap-northeast-1"), part("web2", "ec2").withParent("tokyo"),
                    part("b", "dynamodb").withParent("tokyo"), part("virginia", "region").with("region", "us-east-1"),
                    part("c", "dynamodb").withParent("virginia"))
                    .link("users", "web", LinkKind.REQUEST).link("users", "web2", LinkKind.REQUEST)
                    .link("web", "a", LinkKind.READ_WRITE).link("web2", "b", LinkKind.READ_WRITE)
                    .workload("users", 10e6).workload("peakFactor", 1);
            for (String link : drawn) {
                sketch.link(link.substring(0, 1), link.substring(2), LinkKind.REPLICATE);
            }
            Estimate estimate = sketch.estimate();
            for (String table : List.of("a", "b", "c")) {
                assertThat(line(estimate, table, "Writes").quantity().doubleValue()).as("%s of %s", table, drawn)
                        .isCloseTo(2 * WRITES / 1e6, within(1e-6));
            }
            // every write leaves its Region twice, 4 KB each time
            double gb = estimate.lines().stream().filter(line -> line.name().en().equals("Data to another Region"))
                    .mapToDouble(line -> line.quantity().doubleValue()).sum();
            assertThat(gb).as(drawn.toString()).isCloseTo(2 * WRITES * 4e-6, within(1e-6));
        }
    }

    @Test
    void aBucketSendsItsFilesAndPaysForPuttingThemThere() {
        Estimate estimate = copied("s3", LinkKind.WRITE).estimate();
        CostLine puts = line(estimate, "a", "Write requests");
        assertThat(puts.quantity().signum()).isPositive();
        assertThat(line(estimate, "b", "Write requests").quantity()).isEqualByComparingTo(puts.quantity());
        // each of 500 KB
        assertThat(line(estimate, "a", "Data to another Region").quantity().doubleValue())
                .isCloseTo(puts.quantity().doubleValue() * 1_000 * 500e3 / 1e9, within(1e-6));
        assertThat(line(estimate, "b", "Storage that the month adds").quantity())
                .isEqualByComparingTo(line(estimate, "a", "Storage that the month adds").quantity());
    }

    @Test
    void aGlobalDatabasePaysForTheWritesThatItsSecondaryRepeats() {
        Estimate estimate = copied("aurora", LinkKind.READ_WRITE).estimate();
        // three statements for each write, four operations each: 5,840 million × 0.24
        assertThat(line(estimate, "b", "Replicated write I/O").monthly()).isEqualByComparingTo("1401.600000");
        assertThat(estimate.lines()).noneMatch(line -> line.component().equals("a") && line.name().en().equals("Replicated write I/O"));
        assertThat(line(estimate, "b", "Storage that the month adds").quantity())
                .isEqualByComparingTo(line(estimate, "a", "Storage that the month adds").quantity());
    }

    @Test
    void aReadReplicaOfTheSameRegionGetsItsCopiesFreeAndHasNoBackups() {
        Sketch sketch = Sketch.of(part("users", "users"), part("web", "ec2").with("count", 20.0), part("a", "rds"),
                part("b", "rds").with("role", "replica"))
                .link("users", "web", LinkKind.REQUEST).link("web", "a", LinkKind.READ_WRITE).link("a", "b", LinkKind.REPLICATE)
                .workload("users", 10e6).workload("peakFactor", 1);
        Estimate estimate = sketch.estimate();
        assertThat(line(estimate, "b", "Storage").monthly()).isEqualByComparingTo(line(estimate, "a", "Storage").monthly());
        assertThat(line(estimate, "a", "Backups beyond the free share").monthly()).isPositive();
        assertThat(estimate.lines()).noneMatch(line -> line.component().equals("b") && line.name().en().equals("Backups beyond the free share"))
                .noneMatch(line -> line.link() != null && line.link().equals("a-b"));
    }

    private static CostLine line(Estimate estimate, String component, String name) {
        return estimate.lines().stream().filter(line -> line.component().equals(component) && line.name().en().equals(name))
                .findFirst().orElseThrow(() -> new AssertionError("no line " + name + " of " + component + " in "
                        + estimate.lines().stream().map(line -> line.component() + " " + line.name().en()).toList() + estimate.unknown()));
    }

    /** Keeps the arithmetic above honest. */
    @Test
    void theWritesAreThoseOfTheWorkload() {
        assertThat(BigDecimal.valueOf(WRITES)).isCloseTo(new BigDecimal("486666667"), within(BigDecimal.ONE));
    }
}
