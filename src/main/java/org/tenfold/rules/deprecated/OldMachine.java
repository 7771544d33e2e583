package org.tenfold.rules.deprecated;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Growth;
import org.tenfold.service.MachineTypes;
import org.tenfold.text.Text;

/** DEPRECATED-010: a machine of a previous generation. */
public final class OldMachine implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DEPRECATED-010", Severity.MEDIUM, 1,
            Text.of("A machine of a previous generation", "이전 세대 인스턴스"),
            Text.of("AWS keeps old families for those who have them. They are dearer and slower than what came after, and may not be had in your zone.",
                    "AWS는 이미 쓰는 고객을 위해 예전 인스턴스를 남겨 둡니다. 이후 세대보다 비싸고 느리며, 원하는 가용 영역에서 구하지 못할 수도 있습니다."),
            Text.of("Take a current family of the same shape: general, compute, memory or accelerated.",
                    "범용, 컴퓨팅, 메모리, 가속 가운데 같은 성격의 현재 세대를 고릅니다."),
            List.of("Amazon EC2, previous generation instances"));

    private static final Text FOUND = Text.of("{part} runs on {machine}, a previous generation.",
            "{part|은는} 이전 세대인 {machine}에서 실행됩니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.existing() ? Stream.empty() : review.parts("ec2")
                .filter(part -> MachineTypes.isPrevious(part.text("instanceType")))
                .map(part -> Finding.of(INFO, FOUND.with("part", review.owner(part).name())
                        .with("machine", part.text("instanceType")), part.id()).mendedBy(review, Growth.currentMachine(part.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=g2.8xlarge]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=c7i.large]")
                .passing();
    }
}
