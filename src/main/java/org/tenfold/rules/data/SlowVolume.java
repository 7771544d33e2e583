package org.tenfold.rules.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/** DATA-026: a disk that cannot follow. */
public final class SlowVolume implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-026", Severity.MEDIUM, 1_000,
            Text.of("A volume too slow for its load", "부하를 따라가지 못하는 볼륨"),
            Text.of("A database waits for its volume, however many vCPUs it has. When the volume is full of work, every query gets slower at once.",
                    "데이터베이스는 vCPU가 아무리 많아도 볼륨을 기다립니다. 볼륨이 가득 차면 모든 조회가 한꺼번에 느려집니다."),
            Text.of("Take gp3 with more IOPS, io2, or keep more pages in memory on a larger class.",
                    "IOPS를 늘린 gp3나 io2를 쓰거나, 더 큰 클래스로 더 많은 페이지를 메모리에 둡니다."),
            List.of("Amazon EBS volume types", "PERF03-BP03"));

    private static final Text FOUND = Text.of("{db} needs {usage} IOPS at the peak; its volume and machine give {capacity}.",
            "{db|은는} 최고 부하에서 {usage} IOPS가 필요한데 볼륨과 인스턴스가 내는 것은 {capacity}입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double BUSY = 0.8;

    @Override
    public Set<String> absorbs() {
        return Set.of("DATA-006");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(Databases.relational(review), review.parts(Trait.COMPUTE).filter(part -> part.takes("volumeIops")))
                .map(part -> finding(part, review.traffic().parts().get(part.node()))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part part, PartLoad load) {
        return Volumes.load(load).filter(volume -> volume.utilization() > BUSY).map(volume -> {
            Finding finding = Finding.of(INFO, FOUND.with("db", part.component().name())
                    .with("usage", Math.round(volume.usage())).with("capacity", Math.round(volume.limit().capacity())), part.id());
            return Volumes.faster(part, volume.usage() / BUSY).map(finding::mendedBy).orElse(finding);
        });
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >read-write[callsPerRead=40]> db:rds[deployment=multi-az, instanceClass=db.m5.large, storageType=magnetic, bufferMissShare=0.5]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >read-write[callsPerRead=40]> db:rds[deployment=multi-az, instanceClass=db.m5.large, bufferMissShare=0.5]").passing();
    }
}
