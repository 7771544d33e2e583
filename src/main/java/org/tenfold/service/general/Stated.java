package org.tenfold.service.general;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.text.Text;

/**
 * Something into which the program does not look. How long it takes and how often it answers are assumptions until the user states
 * them; what it costs is the user's to state.
 */
interface Stated extends Service {

    /** Where its figures come from. */
    Text BY_USER = Text.of("stated by the user", "사용자가 입력한 값");

    /** How long a call takes. */
    static Setting latency(double usualMs, Text help) {
        return Setting.number("latencyMs", usualMs, 0, 900_000, Text.of("Answer time", "응답 시간"), help)
                .in(Topic.PERFORMANCE).asFirst().asAssumption();
    }

    /** In which share of the time it works. */
    static Setting availability(double usual, Text help) {
        return Setting.number("availabilityShare", usual, 0, 1, Text.of("Availability", "가용성"), help)
                .in(Topic.AVAILABILITY).asFirst().asAssumption();
    }

    /** What it costs a month. */
    static Setting cost(Text help) {
        return Setting.number("monthlyUsd", 0, 0, 1e9, Text.of("Monthly cost", "월 비용"), help)
                .in(Topic.OPERATION).orElse(null).asFirst();
    }

    /** What its bill is called. */
    Text bill();

    /** Why there is no amount while nobody states it, with {@code {name}} in it. */
    Text unstated();

    @Override
    default Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    default Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(part.number("latencyMs") / 1000));
    }

    @Override
    default List<Charge> charges(Part part) {
        return Charge.stated(part, bill(), unstated());
    }

    /** How something fails that does not stand in AWS: as a whole, until somebody brings it back. */
    static Failure outside(Part part, double seconds, Text how) {
        Recovery none = new Recovery(0, 0, Text.of("It does not stand in AWS.", "AWS 안에 있지 않습니다."));
        return new Failure(new Failure.Whole(part.number("availabilityShare"), true), BY_USER, new Recovery(seconds, 0, how), none, none);
    }
}
