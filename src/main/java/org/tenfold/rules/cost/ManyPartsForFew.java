package org.tenfold.rules.cost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** COST-010: a stack for many where few come. */
public final class ManyPartsForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-010", Severity.ADVICE, 1,
            Text.of("Many services for few users", "소수의 사용자를 위한 많은 서비스"),
            Text.of("Each piece has a monthly floor price and something to learn. Begin with few parts, and split when a team or a load asks for it.",
                    "조각마다 월 기본요금과 배워야 할 것이 있습니다. 적은 부분으로 시작하고 팀이나 부하가 요구할 때 나눕니다."),
            Text.of("Keep one application with clear modules, and a queue for what can wait; run containers on ECS, and search in the database while it can.",
                    "모듈을 분명히 나눈 애플리케이션 하나로 두고, 기다려도 되는 일은 대기열에 넣습니다. 컨테이너는 ECS에서 실행하고, 검색은 데이터베이스로 버틸 수 있을 때까지 데이터베이스에서 합니다."),
            List.of("PERF01-BP03", "REL03-BP01")).leaving(Text.of(
                    "Which of these can be taken together again, and who keeps what becomes of them, only the people know who own them.",
                    "어느 것을 다시 합칠 수 있고 합친 것을 누가 맡을지는 그것을 만든 사람들이 정해야 합니다."));

    private static final double MANY_USERS = 10_000;
    private static final int MANY_SERVICES = 5;
    /** What costs a floor price that only a large system is worth. */
    private static final List<String> HEAVY = List.of("eks", "opensearch");

    private static final Text SERVICES = Text.of("{count} services of your own serve {users|user|users}: {parts}.",
            "직접 만든 서비스 {count}개가 사용자 {users}명을 받습니다: {parts}.");
    private static final Text PIECE = Text.of("{part} costs {usd} of {total} a month for {users|user|users}.",
            "{part|은는} 사용자 {users}명을 위해 한 달 {total} 가운데 {usd|을를} 차지합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.users() >= MANY_USERS || review.followsData() || review.topology().architecture().context().says("teaching", true)) {
            return Stream.empty();
        }
        Stream<Finding> heavy = HEAVY.stream().flatMap(review::parts)
                .map(part -> Finding.of(INFO, PIECE.with("part", part.component().name()).with("users", review.users())
                        .with("usd", Spending.dollars(Spending.of(review, part)))
                        .with("total", Spending.dollars(review.estimate().total())), part.id()).mendedBy(lighter(review, part)));
        Map<String, Component> services = new TreeMap<>();
        // Functions have no floor price, and nobody keeps them running.
        review.parts(Trait.COMPUTE).filter(part -> Case.serves(part) && !part.has(Trait.FUNCTION)).forEach(part -> services.putIfAbsent(review.tier(part), review.owner(part)));
        Stream<Finding> many = services.size() < MANY_SERVICES ? Stream.empty() : Stream.of(Finding.of(INFO,
                SERVICES.with("count", services.size()).with("users", review.users()).with("parts",
                        String.join(", ", services.values().stream().map(Component::name).sorted().toList())),
                services.values().stream().map(Component::id).sorted().toList()));
        return Stream.concat(heavy, many);
    }

    /**
     * Containers run without a cluster of their own, and what is searched lies in a database that searches text, where there is
     * one.
     */
    private static Remedy lighter(Case review, Part part) {
        boolean cluster = part.isA("eks");
        boolean database = review.incoming(part)
                .anyMatch(link -> review.outgoing(review.start(link)).anyMatch(beside -> review.end(beside).has(Trait.RELATIONAL)));
        return cluster ? Remedy.by(review, Fleets.insteadOf(part.id())) : database ? Remedy.by(review, Types.bypass(part.id())) : Remedy.NONE;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a] > search:opensearch").users(500).blaming("search");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a]").users(500).passing();
    }
}
