package org.tenfold.rules.data;

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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-023: replicas that a function adds by itself. */
public final class HomeMadeScaling implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-023", Severity.ADVICE, 10_000,
            Text.of("A home-made way to add replicas", "직접 만든 복제본 자동 추가"),
            Text.of("A new RDS replica takes minutes, and the application must learn its address. Aurora adds readers behind one address by a policy.",
                    "RDS 복제본을 새로 만드는 데 몇 분이 걸리고 애플리케이션은 그 주소를 알아야 합니다. Aurora는 정책에 따라 한 주소 뒤에 읽기 인스턴스를 늘립니다."),
            Text.of("Take Aurora with reader auto scaling, or tell the application by a topic which replicas there are.",
                    "읽기 인스턴스를 자동으로 늘리는 Aurora를 쓰거나, 복제본이 바뀔 때 주제로 애플리케이션에 알립니다."),
            List.of("REL07-BP01", "AWS::ApplicationAutoScaling::ScalableTarget"));

    private static final Text FOUND = Text.of("{rule} starts {code}, which adds replicas to {db}; {engine} runs on Aurora too, whose readers follow the load by themselves.",
            "{rule|이가} {code|을를} 불러 {db}에 복제본을 더합니다. {engine|은는} Aurora에서도 되며, Aurora의 읽기 인스턴스는 스스로 부하를 따라갑니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> db.isA("rds") && !Databases.isCopy(review, db)
                        && (db.is("engine", "postgresql") || db.is("engine", "mysql")))
                .flatMap(db -> review.incoming(db)
                        .filter(link -> link.kind() == LinkKind.OPERATE && Case.says(link, LinkSettings.PURPOSE, "scale")
                                && review.start(link).has(Trait.FUNCTION))
                        .stream().flatMap(link -> review.callers(review.start(link), LinkKind.PUBLISH).stream()
                                .filter(rule -> rule.isA("eventbridge")).map(rule -> finding(review, db, link, rule)))
                        .limit(1));
    }

    private static Finding finding(Case review, Part db, Link scaling, Part rule) {
        Part code = review.start(scaling);
        return Finding.of(INFO, FOUND.with("rule", rule.component().name()).with("code", code.component().name())
                .with("db", db.component().name()).with("engine", db.label("engine")), db.id(), code.id(), rule.id())
                .mendedBy(review, Stores.growingCluster(db.id(), scaling.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]",
                "failed:sqs",
                "bus:eventbridge >publish> code:lambda[deadLetterQueue=failed] >operate[purpose=scale]> db").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:aurora[readers=1, readerScaling=cpu]").passing();
    }
}
