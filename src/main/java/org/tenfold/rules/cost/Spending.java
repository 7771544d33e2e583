package org.tenfold.rules.cost;

import java.math.BigDecimal;
import java.util.Locale;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.Money;
import org.tenfold.rules.Bill;
import org.tenfold.rules.Case;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;

/** What parts cost in a month, and for whom thrift is the right advice. */
final class Spending {

    /** So many users that an hour without service is nobody's loss. */
    static final double FEW_USERS = 100;

    private Spending() {
    }

    /** What a part costs, in US dollars a month. */
    static BigDecimal of(Case review, Part part) {
        return Bill.sum(review.costs(part));
    }

    /** For people: dollars and cents. */
    static String dollars(BigDecimal usd) {
        return String.format(Locale.ROOT, "$%,.2f", Money.cents(usd));
    }

    /** Whether so few people use a system whose owner asked for nothing that costs more. */
    static boolean isThrifty(Case review, double users) {
        Architecture architecture = review.topology().architecture();
        return review.users() <= users && !architecture.context().says("teaching", true)
                && !architecture.workload().given().has("sloAvailability") && architecture.context().recovery().isEmpty();
    }

    /** Calls a second on average over the month. */
    static double callsPerSecond(Case review, Part part) {
        return review.traffic().parts().get(part.node()).month().calls().calls() / MonthlyUse.SECONDS;
    }
}
