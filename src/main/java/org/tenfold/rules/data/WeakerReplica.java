package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.Machine;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-022: a read replica that cannot follow. */
public final class WeakerReplica implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-022", Severity.MEDIUM, 10_000,
            Text.of("A read replica weaker than its source", "원본보다 약한 읽기 전용 복제본"),
            Text.of("A replica has to repeat every write of its source. A smaller machine falls behind, readers see old data, and a promotion loses what had not arrived.",
                    "복제본은 원본의 쓰기를 모두 되풀이해야 합니다. 더 작은 인스턴스는 뒤처져 오래된 데이터를 보여 주고, 승격하면 아직 오지 않은 데이터를 잃습니다."),
            Text.of("Give the replica the class of its source and an alarm on its lag.",
                    "복제본의 클래스를 원본과 같게 하고 복제 지연에 경보를 겁니다."),
            List.of("PERF03-BP03", "REL06-BP01"));

    private static final Text FOUND = Text.of("{copy} runs on {small} and copies {source}, which runs on {large}.",
            "{copy|은는} {small}에서 돌며 {large}에서 도는 {source|을를} 복제합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.RELATIONAL).filter(copy -> copy.isA("rds") && copy.is("role", "replica"))
                .flatMap(copy -> review.callers(copy, LinkKind.REPLICATE)
                        .filter(source -> source.isA("rds") && weaker(machine(copy), machine(source)))
                        .findFirst().stream().map(source -> finding(copy, source)));
    }

    private static Machine machine(Part db) {
        return MachineTypes.of(db, "rds", "instanceClass");
    }

    private static boolean weaker(Machine copy, Machine source) {
        return copy.vcpu() < source.vcpu() || copy.memoryGib() < source.memoryGib();
    }

    private static Finding finding(Part copy, Part source) {
        return Finding.of(INFO, FOUND.with("copy", copy.component().name()).with("small", copy.text("instanceClass"))
                .with("source", source.component().name()).with("large", source.text("instanceClass")), copy.id(), source.id())
                .mendedBy(() -> Fixes.set(copy.component(), "instanceClass", source.text("instanceClass")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, instanceClass=db.m5.xlarge]",
                "web >read> copy:rds[role=replica, zones=a, instanceClass=db.m5.large]", "db >replicate> copy").blaming("copy");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, instanceClass=db.m5.xlarge]",
                "web >read> copy:rds[role=replica, zones=a, instanceClass=db.m5.xlarge]", "db >replicate> copy").passing();
    }
}
