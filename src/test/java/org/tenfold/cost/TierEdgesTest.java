package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.Tiers;

/** Both sides of the edges at which prices change with the quantity, in Seoul. */
class TierEdgesTest {

    @ParameterizedTest
    @CsvSource({
        // S3: 0.025 up to 51,200 GB, 0.024 up to 512,000, then 0.023
        "s3, storedGb, Storage, 51199, 1279.975", "s3, storedGb, Storage, 51200, 1280", "s3, storedGb, Storage, 51201, 1280.024",
        // 1,280 + 460,800 × 0.024 = 12,339.20
        "s3, storedGb, Storage, 512000, 12339.2", "s3, storedGb, Storage, 512001, 12339.223"})
    void storageByTheGigabyte(String service, String setting, String name, double quantity, BigDecimal usd) {
        assertThat(monthly(Sketch.of(part("it", service).with(setting, quantity)).estimate(), name)).isEqualByComparingTo(usd);
    }

    @ParameterizedTest
    @CsvSource({
        // to viewers in Asia Pacific 0.12 up to 10,240 GB, then 0.10 up to 51,200
        "cloudfront, dataOutGbPerMonth, Data to viewers, 10239, 1228.68", "cloudfront, dataOutGbPerMonth, Data to viewers, 10240, 1228.8",
        "cloudfront, dataOutGbPerMonth, Data to viewers, 10241, 1228.9",
        // 0.4 a million up to 100,000 million requests, then 0.35
        "sqs, requestsPerMonth, Requests, 99999e6, 39999.6", "sqs, requestsPerMonth, Requests, 100000e6, 40000",
        "sqs, requestsPerMonth, Requests, 100001e6, 40000.35"})
    void useThatTheUserStates(String service, String usage, String name, double quantity, BigDecimal usd) {
        assertThat(monthly(Sketch.of(part("it", service).withUsage(Map.of(usage, quantity))).estimate(), name)).isEqualByComparingTo(usd);
    }

    /** Of every price of the book, in every place: the unit before an edge costs what the lower tier says, the one after it the next. */
    @Test
    void bothSidesOfEveryEdgeCostWhatTheirTiersSay() {
        for (Price price : PRICES) {
            List<Tiers.Tier> tiers = price.tiers().tiers();
            for (int i = 0; i < tiers.size(); i++) {
                BigDecimal from = tiers.get(i).from();
                BigDecimal unit = BigDecimal.ONE.min(i == 0 || from.signum() == 0 ? BigDecimal.ONE : from.subtract(tiers.get(i - 1).from()));
                String edge = price.key() + " in " + price.place() + " at " + from;
                assertThat(price.tiers().cost(from.add(BigDecimal.ONE)).subtract(price.tiers().cost(from))).as("above " + edge)
                        .isEqualByComparingTo(tiers.get(i).usd());
                if (from.signum() > 0) {
                    BigDecimal below = i == 0 ? BigDecimal.ZERO : tiers.get(i - 1).usd();
                    assertThat(price.tiers().cost(from).subtract(price.tiers().cost(from.subtract(unit)))).as("below " + edge)
                            .isEqualByComparingTo(below.multiply(unit));
                }
            }
        }
        assertThat(PRICES).hasSizeGreaterThan(100);
    }

    /** No price of the book has a tier that makes more cost less: AWS lowers the price of what comes, not of what was. */
    @Property(tries = 500)
    void moreNeverCostsLess(@ForAll @IntRange(min = 0) int which, @ForAll @DoubleRange(min = 0, max = 1e12) double quantity,
            @ForAll @DoubleRange(min = 0, max = 1e12) double more) {
        Price price = PRICES[which % PRICES.length];
        assertThat(price.tiers().cost(BigDecimal.valueOf(quantity).add(BigDecimal.valueOf(more))))
                .isGreaterThanOrEqualTo(price.tiers().cost(BigDecimal.valueOf(quantity)));
    }

    private static final Price[] PRICES = PriceBook.standard().all().stream().filter(price -> price.tiers().tiers().size() > 1)
            .toArray(Price[]::new);

    private static BigDecimal monthly(Estimate estimate, String name) {
        return estimate.lines().stream().filter(line -> line.name().en().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(estimate.lines().stream().map(line -> line.name().en()).toList().toString())).monthly();
    }
}
