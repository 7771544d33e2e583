package org.tenfold.rules.net;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** NET-001: data stands where a route from the internet leads. */
public final class PublicSubnet implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-001", Severity.HIGH, 10,
            Text.of("Data in a public subnet", "퍼블릭 서브넷에 있는 데이터"),
            Text.of("Nothing on the internet ever needs to reach a database. In a public subnet one wrong firewall rule is enough to expose it; a private subnet has no route there at all.",
                    "인터넷에서 데이터베이스에 닿아야 할 일은 없습니다. 퍼블릭 서브넷에서는 방화벽 규칙 하나만 잘못되어도 노출됩니다. 프라이빗 서브넷에는 그 경로 자체가 없습니다."),
            Text.of("Move it into a private or isolated subnet.", "프라이빗이나 격리 서브넷으로 옮깁니다."),
            List.of("SEC05-BP01", "Prowler elasticache_cluster_uses_public_subnet",
                    "Prowler neptune_cluster_uses_public_subnet"));

    private static final Text FOUND = Text.of("{part} stands in {subnet}, to which a route from the internet leads.",
            "{part|이가} 인터넷과 이어진 {subnet}에 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.topology().parts().stream()
                .filter(part -> Boolean.TRUE.equals(part.publicSubnet()) && KeptData.isIn(part))
                .map(part -> finding(review, part));
    }

    private static Finding finding(Case review, Part part) {
        Component subnet = Objects.requireNonNull(review.topology().container(part.component(), "subnet"));
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()).with("subnet", subnet.name()),
                part.id(), subnet.id());
        if (review.topology().architecture().context().environment().equals("hobby") && !KeptData.isOpen(part)) {
            finding = finding.at(Severity.LOW);
        }
        return finding.mendedBy(review, Networks.intoPrivateSubnet(part.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/open:subnet[access=public, zone=a]/db:rds[deployment=multi-az]", "vpc/inner:subnet[zone=a]",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/inner:subnet[zone=a]/db:rds[deployment=multi-az]", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db")
                .passing();
    }
}
