package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class TiersProperties {

    @Provide
    Arbitrary<Tiers> tiers() {
        Arbitrary<BigDecimal> width = Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("50000")).ofScale(2);
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(6);
        Arbitrary<BigDecimal> start = Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000")).ofScale(2);
        return Combinators.combine(start, width.list().ofMaxSize(6), price.list().ofSize(7)).as(TiersProperties::joined);
    }

    private static Tiers joined(BigDecimal start, List<BigDecimal> widths, List<BigDecimal> prices) {
        List<Tiers.Tier> tiers = new ArrayList<>();
        BigDecimal from = start;
        for (int i = 0; i < widths.size(); i++) {
            BigDecimal to = from.add(widths.get(i));
            tiers.add(new Tiers.Tier(from, to, prices.get(i)));
            from = to;
        }
        tiers.add(new Tiers.Tier(from, null, prices.getLast()));
        return new Tiers(tiers);
    }

    @Property
    void moreNeverCostsLess(@ForAll("tiers") Tiers tiers, @ForAll @BigRange(min = "0", max = "400000") @Scale(3) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal more) {
        assertThat(tiers.cost(quantity.add(more))).isGreaterThanOrEqualTo(tiers.cost(quantity));
    }

    @Property
    void theCostIsTheSumOfItsTiersAndTheQuantityOfItsShares(@ForAll("tiers") Tiers tiers,
            @ForAll @BigRange(min = "0", max = "400000") @Scale(3) BigDecimal quantity) {
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal counted = tiers.tiers().getFirst().from().min(quantity);
        for (Tiers.Share share : tiers.shares(quantity)) {
            assertThat(share.cost()).isEqualTo(share.quantity().multiply(share.usd()));
            cost = cost.add(share.cost());
            counted = counted.add(share.quantity());
        }
        assertThat(tiers.cost(quantity)).isEqualByComparingTo(cost);
        assertThat(counted).isEqualByComparingTo(quantity);
    }

    @Property
    void fillingATierAndGoingOnCostsTheSameAsBothTogether(@ForAll("tiers") Tiers tiers,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal beyond) {
        for (Tiers.Tier tier : tiers.tiers()) {
            BigDecimal within = tier.to() == null ? beyond : beyond.min(tier.to().subtract(tier.from()));
            assertThat(tiers.cost(tier.from().add(within)))
                    .isEqualByComparingTo(tiers.cost(tier.from()).add(within.multiply(tier.usd())));
        }
    }
}
