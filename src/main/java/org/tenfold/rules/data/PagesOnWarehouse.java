package org.tenfold.rules.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** DATA-013: a data warehouse on the way of users. */
public final class PagesOnWarehouse implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-013", Severity.MEDIUM, 10_000,
            Text.of("Users wait for a data warehouse", "사용자가 기다리는 데이터 웨어하우스"),
            Text.of("Column stores love big scans and hate single rows. Between users and their answers it makes pages slow, and requests wait for its locks.",
                    "열 지향 저장소는 큰 조회에 강하고 한 행씩 바꾸는 일에 약합니다. 사용자 요청에 쓰면 페이지가 느려지고 잠금을 기다리게 됩니다."),
            Text.of("Take RDS, Aurora or DynamoDB for requests and load the warehouse behind a queue or Firehose.",
                    "요청에는 RDS, Aurora, DynamoDB를 쓰고 웨어하우스에는 대기열이나 Firehose 뒤에서 적재합니다."),
            List.of("PERF03-BP01"));

    private static final Text FOUND = Text.of("{code} answers users and reads or writes {warehouse} while they wait.",
            "{code|은는} 사용자가 기다리는 동안 {warehouse|을를} 읽거나 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.context().kind().equals("analytics")) {
            return Stream.empty();
        }
        Topology topology = review.topology();
        return review.parts(Trait.DATABASE).filter(part -> part.isA("redshift"))
                .flatMap(part -> Arrays.stream(topology.incoming(part.node()))
                        .filter(link -> waitsFor(review, link)).boxed()
                        // Of several the same one, in whatever order they were drawn.
                        .min(Comparator.comparing(link -> topology.link(link).id())).stream()
                        .map(link -> Finding.of(INFO, FOUND.with("warehouse", part.component().name())
                                .with("code", review.owner(topology.part(topology.from(link))).name()),
                                topology.link(link).id(), part.id()).mendedBy(review, Stores.beforeWarehouse(part.id(), Arrays
                                        .stream(topology.incoming(part.node())).filter(other -> waitsFor(review, other))
                                        .mapToObj(other -> topology.link(other).id()).sorted().toArray(String[]::new)))));
    }

    /** Whether the caller answers requests and cannot do without the link. */
    private static boolean waitsFor(Case review, int link) {
        Link drawn = review.topology().link(link);
        return (drawn.kind().reads() || drawn.kind().writes())
                && !Boolean.TRUE.equals(drawn.settings().get(LinkSettings.SOFT.name()))
                && !review.callers(review.topology().part(review.topology().from(link)), LinkKind.REQUEST).isEmpty();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > warehouse:redshift[deployment=multi-az]").blaming("web-to-warehouse");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed]",
                "jobs > loader:lambda > warehouse:redshift[deployment=multi-az]").passing();
    }
}
