package org.tenfold.rules.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Records;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DNS-002: records by place that leave out the rest of the world. */
public final class NobodyElse implements Rule {

    private static final String EVERYBODY_ELSE = "*";

    private static final RuleInfo INFO = new RuleInfo("DNS-002", Severity.HIGH, 1,
            Text.of("Geolocation without a default record", "기본 레코드가 없는 지리적 위치 라우팅"),
            Text.of("Users from a place that no record names, or whose place is unknown, get no answer: for them the site does not exist. A default record catches everybody you did not think of.",
                    "어느 레코드에도 없는 지역이나 위치를 알 수 없는 사용자는 답을 받지 못합니다. 그 사람들에게는 사이트가 없는 것과 같습니다. 기본 레코드가 나머지 모두를 받아 줍니다."),
            Text.of("Add a geolocation record for everybody else.", "나머지 모두를 위한 지리적 위치 레코드를 추가합니다."),
            List.of("Amazon Route 53 Developer Guide, geolocation routing"));

    private static final Text FOUND = Text.of("{zone} has {count|geolocation record|geolocation records}, for {places}, and none for everybody else.",
            "{zone|은는} 지리적 위치 레코드가 {count}개({places})이고, 나머지 지역을 위한 레코드는 없습니다.");
    private static final Text ASKED = Text.of("For which places are the {count} geolocation records of {zone}, and which of them answers everybody else?",
            "{zone}의 지리적 위치 레코드 {count}개는 각각 어느 지역을 위한 것이고, 나머지 지역에는 어느 레코드가 답합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).filter(zone -> !zone.is("onlyListedPlaces", true))
                .map(zone -> finding(review, zone, Records.of(review, zone, "geolocation"))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part zone, List<Link> records) {
        List<String> places = records.stream().map(link -> link.settings().get(LinkSettings.LOCATION.name()))
                .filter(String.class::isInstance).map(String.class::cast).sorted().toList();
        if (records.isEmpty() || places.contains(EVERYBODY_ELSE)) {
            return Optional.empty();
        }
        if (places.size() < records.size()) {
            return Optional.of(Finding.of(INFO, ASKED.with("zone", zone.component().name()).with("count", records.size()), zone.id())
                    .in(Finding.State.QUESTION));
        }
        // The new record takes no share of the load that is drawn: who is everybody else, nobody knows.
        Link most = records.stream().min(Comparator.comparing(NobodyElse::weight).reversed().thenComparing(Link::id)).orElseThrow();
        String id = Edits.freeId(review.topology().architecture(), most.id());
        return Optional.of(Finding.of(INFO, FOUND.with("zone", zone.component().name()).with("count", records.size())
                .with("places", String.join(", ", places)), zone.id())
                .mendedBy(() -> new Edit.Connect(most.withId(id).with(LinkSettings.LOCATION.name(), EVERYBODY_ELSE)
                        .with(LinkSettings.WEIGHT.name(), 0))));
    }

    private static double weight(Link record) {
        return record.settings().get(LinkSettings.WEIGHT.name()) instanceof Double weight ? weight : 1;
    }

    @Override
    public Example wrong() {
        return Sketch.inTwoRegions("users > dns:route53 >resolve[policy=geolocation, location=KR]> front",
                "dns >resolve[policy=geolocation, location=JP]> front2").blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.inTwoRegions("users > dns:route53 >resolve[policy=geolocation, location=KR]> front",
                "dns >resolve[policy=geolocation, location=*]> front2").passing();
    }
}
