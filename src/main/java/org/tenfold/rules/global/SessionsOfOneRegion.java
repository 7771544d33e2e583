package org.tenfold.rules.global;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-006: users who are known in one Region only. */
public final class SessionsOfOneRegion implements Rule {

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-006", Severity.MEDIUM, 10_000_000,
            Text.of("Sessions and users are known in one Region only", "한 리전만 아는 세션과 사용자"),
            Text.of("When a Region fails and its users land in another, they all have to sign in again, or cannot. Who they are must travel with them.",
                    "리전에 장애가 나서 사용자가 다른 리전으로 가면 모두 다시 로그인해야 하거나 로그인하지 못합니다. 사용자가 누구인지도 함께 옮겨 가야 합니다."),
            Text.of("Keep sessions in a global table or in signed tokens, and replicate the pool of users.",
                    "세션을 글로벌 테이블이나 서명한 토큰에 두고, 사용자 풀을 복제합니다."),
            List.of("REL13-BP04", "AWS CloudFormation, AWS::Cognito::UserPoolReplica"));

    private static final Text FOUND = Text.of("Users are served in {count} Regions at the same time, but only {store} in {region} knows who they are; the others have no copy of it.",
            "리전 {count}곳에서 동시에 서비스하는데, 사용자가 누구인지는 {region}의 {store}에만 있고 다른 리전에는 사본이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        if (!regions.activeInSeveral()) {
            return Stream.empty();
        }
        Set<Part> stores = new LinkedHashSet<>();
        regions.active().stream().flatMap(regions::inside).forEach(part -> {
            review.outgoing(part).filter(Case::isSession).map(review::end).forEach(stores::add);
            review.outgoing(part).map(review::end).filter(SessionsOfOneRegion::isPool).forEach(stores::add);
        });
        review.parts(Trait.CLIENT).flatMap(part -> review.outgoing(part).stream()).map(review::end).filter(SessionsOfOneRegion::isPool).forEach(stores::add);
        return stores.stream().filter(store -> isLocal(review, store)).sorted(Comparator.comparing(Part::id))
                .map(store -> finding(review, store));
    }

    private static boolean isPool(Part part) {
        return part.isA("cognito");
    }

    private static boolean isLocal(Case review, Part store) {
        return isPool(store) ? !store.flag("multiRegion") : review.regions().twins(store).isEmpty();
    }

    private static Finding finding(Case review, Part store) {
        Finding finding = Finding.of(INFO, FOUND.with("store", store.component().name()).with("region", store.region())
                .with("count", review.regions().active().size()), store.id());
        return isPool(store) ? finding.mendedBy(() -> Fixes.set(store.component(), "multiRegion", true)) : finding;
    }

    @Override
    public Example wrong() {
        return pool("seoul/pool:cognito").blaming("pool");
    }

    @Override
    public Example right() {
        return pool("seoul/pool:cognito[multiRegion=true]").passing();
    }

    private static Sketch pool(String pool) {
        return Sketch.sharedByLatency("users > " + pool).quietMillions();
    }
}
