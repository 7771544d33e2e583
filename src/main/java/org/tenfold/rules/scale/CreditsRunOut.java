package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.pricing.Machine;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.MachineLimits;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.formula.CpuCredits;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.StationLoad;

/** SCALE-006: machines for short bursts that never rest. */
public final class CreditsRunOut implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-006", Severity.MEDIUM, 10_000,
            Text.of("Burstable machines under a steady load", "꾸준한 부하에 쓰는 버스트 가능 인스턴스"),
            Text.of("T machines earn credits while they rest and spend them in bursts. One that is always busy runs out and is slowed to its baseline, or pays for every credit.",
                    "T 인스턴스는 쉴 때 크레딧을 모아 몰릴 때 씁니다. 늘 바쁘면 크레딧이 바닥나 기준까지 느려지거나 크레딧마다 요금을 냅니다."),
            Text.of("Take a machine of the M or C families, or say that the price of unlimited credits is accepted.",
                    "M이나 C 패밀리를 쓰거나, 무제한 크레딧의 요금을 받아들인다고 정합니다."),
            List.of("COST06-BP02", "PERF02-BP04", "Amazon EC2 User Guide, burstable performance instances"));

    private static final Text FOUND = Text.of("{part} is {percent} % busy on average on {type}, whose baseline is {baseline} %.",
            "{part|은는} {type}에서 평균 사용률이 {percent}%인데 기준은 {baseline}%입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("ec2").filter(part -> part.text("instanceType").startsWith("t") && !part.stated("cpuCredits")
                        || part.is("cpuCredits", "standard"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        Machine machine = MachineTypes.of(part, "ec2", "instanceType");
        Optional<CpuCredits> credits = MachineLimits.credits(machine);
        List<StationLoad> stations = review.traffic().parts().get(part.node()).stations();
        if (credits.isEmpty() || stations.isEmpty()) {
            return Optional.empty();
        }
        StationLoad load = stations.getFirst();
        double average = load.busyServers() / review.topology().architecture().workload().peakFactor();
        double perMachine = average / load.station().machinesFor(average);
        // What is asked for more than it ever has is another matter than credits.
        if (perMachine <= credits.get().sustainedVcpus() || perMachine > machine.vcpu()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("type", machine.type())
                .with("percent", Math.round(100 * perMachine / machine.vcpu()))
                .with("baseline", Math.round(100 * credits.get().baselineShare())), part.id()).mendedBy(Remedy.ifAny(() -> steady(part, machine)));
        boolean slowed = part.is("cpuCredits", "standard") || machine.family().equals("t2");
        return Optional.of(slowed ? finding : finding.at(Severity.LOW));
    }

    /** The machine of the same size that may use all of its vCPUs at any time; T sizes below large become large. */
    private static Optional<Edit> steady(Part part, Machine machine) {
        String size = machine.size().endsWith("large") ? machine.size() : "large";
        String type = (machine.architecture().equals("arm64") ? "m6g." : "m5.") + size;
        return part.prices().machine("ec2", type).map(other -> Fixes.set(part.component(), "instanceType", type));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=t3.medium, requestMs=500]").workload("peakFactor", 1.2).blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=m5.large, requestMs=500]").workload("peakFactor", 1.2).passing();
    }
}
