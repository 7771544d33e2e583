package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersTest {

    /** Ten units at 0.10, the next ten at 0.05, all beyond at 0.01. */
    private static final Tiers FALLING = new Tiers(List.of(tier("0", "10", "0.10"), tier("10", "20", "0.05"),
            tier("20", null, "0.01")));

    private static Tiers.Tier tier(String from, @Nullable String to, String usd) {
        return new Tiers.Tier(new BigDecimal(from), to == null ? null : new BigDecimal(to), new BigDecimal(usd));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "9.99, 0.999", // 9.99 × 0.10
        "10, 1.00", // 10 × 0.10
        "10.01, 1.0005", // 1.00 + 0.01 × 0.05
        "19.99, 1.4995", // 1.00 + 9.99 × 0.05
        "20, 1.50", // 1.00 + 10 × 0.05
        "20.01, 1.5001", // 1.50 + 0.01 × 0.01
        "1020, 11.50", // 1.50 + 1,000 × 0.01
    })
    void eachUnitCostsThePriceOfItsOwnTierOnBothSidesOfAnEdge(BigDecimal quantity, BigDecimal usd) {
        assertThat(FALLING.cost(quantity)).isEqualByComparingTo(usd);
    }

    @Test
    void sharesTellWhatFallsIntoWhichTier() {
        assertThat(FALLING.shares(new BigDecimal("15"))).containsExactly(
                new Tiers.Share(new BigDecimal("10"), new BigDecimal("0.10"), new BigDecimal("1.00")),
                new Tiers.Share(new BigDecimal("5"), new BigDecimal("0.05"), new BigDecimal("0.25")));
        assertThat(FALLING.shares(new BigDecimal("10"))).hasSize(1);
    }

    @Test
    void whatLiesBeforeTheFirstTierIsFree() {
        Tiers above = new Tiers(List.of(tier("100", null, "2")));
        assertThat(above.cost(new BigDecimal("100"))).isZero();
        assertThat(above.cost(new BigDecimal("101"))).isEqualByComparingTo("2");
    }

    @Test
    void smallUnitPricesKeepTheirDigits() {
        // 3 × 0.0000000309
        assertThat(Tiers.flat(new BigDecimal("0.0000000309")).cost(new BigDecimal("3"))).isEqualByComparingTo("0.0000000927");
    }

    @Test
    void centsAreRoundedHalfUp() {
        assertThat(Money.cents(new BigDecimal("0.005"))).isEqualTo("0.01");
        assertThat(Money.cents(new BigDecimal("0.00499"))).isEqualTo("0.00");
    }

    @Test
    void brokenTiersAreRefused() {
        assertRefused("the tiers do not join at 11", tier("0", "10", "1"), tier("11", null, "1"));
        assertRefused("the tiers do not join at 9", tier("0", "10", "1"), tier("9", null, "1"));
        assertRefused("the tiers do not join at 10", tier("0", null, "1"), tier("10", null, "1"));
        assertRefused("the last tier ends at 10", tier("0", "10", "1"));
        assertRefused("the tier from 5 ends before it begins", tier("5", "5", "1"));
        assertRefused("a price or a limit is negative", tier("0", null, "-1"));
    }

    private static void assertRefused(String reason, Tiers.Tier... tiers) {
        assertThatThrownBy(() -> new Tiers(Arrays.asList(tiers))).isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
    }
}
