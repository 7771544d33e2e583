package org.tenfold.rules.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** DATA-027: operations of a disk that are paid for and not used. */
public final class IdleVolume implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-027", Severity.ADVICE, 1_000,
            Text.of("Provisioned IOPS that nobody uses", "쓰지 않는 프로비저닝된 IOPS"),
            Text.of("Operations of io1 and io2 are billed whether used or not. A gp3 volume includes thousands of them at a lower price.",
                    "io1과 io2의 IOPS는 쓰지 않아도 요금을 냅니다. gp3는 수천 IOPS를 더 싼 값에 포함합니다."),
            Text.of("Take gp3, unless you need the durability or the short delay of io2.",
                    "io2의 내구성이나 짧은 지연이 꼭 필요하지 않으면 gp3를 씁니다."),
            List.of("Amazon EBS volume types", "COST06-BP01"));

    private static final Text FOUND = Text.of("{db} pays for {capacity} IOPS ({type}) and needs {usage} at the peak.",
            "{db|은는} {type} {capacity} IOPS의 요금을 내는데 최고 부하에서 {usage}만 필요합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(Databases.relational(review), review.parts(Trait.COMPUTE))
                .filter(part -> Volumes.type(part).startsWith("io"))
                .map(part -> finding(part, review.traffic().parts().get(part.node()))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part part, PartLoad load) {
        Part usual = Volumes.asGp3(part);
        return Volumes.load(load).filter(volume -> volume.usage() > 0 && volume.usage() <= Volumes.AMPLE * Volumes.iops(usual))
                .map(volume -> Finding.of(INFO, FOUND.with("db", part.component().name()).with("type", Volumes.type(part))
                        .with("capacity", Volumes.provisioned(part)).with("usage", Math.round(volume.usage())), part.id())
                        .mendedBy(() -> new Edit.Change(usual.component())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, instanceClass=db.m5.large, storageType=io1, storageIops=3000]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, instanceClass=db.m5.large]").passing();
    }
}
