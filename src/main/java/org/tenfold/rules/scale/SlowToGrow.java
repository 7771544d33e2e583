package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Workload;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.StationLoad;

/** SCALE-005: a peak that arrives before the servers do. */
public final class SlowToGrow implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-005", Severity.MEDIUM, 100_000,
            Text.of("The peak arrives before new servers do", "서버보다 먼저 오는 최고 부하"),
            Text.of("After a TV spot the load is there in ten seconds, a new server in minutes. Only room that is already there, a schedule or a queue takes what is faster than a start.",
                    "TV 광고 뒤에는 10초 만에 부하가 오르지만 새 서버는 몇 분이 걸립니다. 이미 있는 여유, 예약, 대기열만이 서버 시작보다 빠른 부하를 받습니다."),
            Text.of("Run more servers at all times, add them by a schedule before the peak, put a queue before slow work, or refuse what is too much at once.",
                    "늘 더 많은 서버를 두거나, 최고 부하 전에 예약으로 늘리거나, 느린 일 앞에 대기열을 두거나, 넘치는 요청은 바로 거절합니다."),
            List.of("REL07-BP03", "REL05-BP02"));

    private static final Text FOUND = Text.of("{group} needs {reaction} s until a new server helps; the peak arrives within {spike} s and by then keeps {units|server|servers} {percent} % busy.",
            "{group|은는} 새 서버가 도울 때까지 {reaction}초가 걸립니다. 최고 부하는 {spike}초 안에 오고 그동안 서버 {units}대의 사용률이 {percent}%가 됩니다.");
    private static final Text ASKED = Text.of("Within how many seconds does the load rise to its peak? A sudden rise would keep the {units|server|servers} of {group} {percent} % busy, and a new one takes {reaction} s.",
            "부하가 최고까지 오르는 데 몇 초 걸립니까? 갑자기 오르면 {group}의 서버 {units}대가 사용률 {percent}%가 되고, 새 서버는 {reaction}초 걸립니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.templates().filter(template -> template.takes("shedsLoad") && template.takes("bootSeconds") && !template.flag("shedsLoad")
                        && reacts(review.owning(template)) && review.callers(template, LinkKind.CONSUME).isEmpty())
                .flatMap(template -> review.traffic().parts().get(template.node()).stations().stream().limit(1)
                        .map(station -> finding(review, template, station)).<Finding>mapMulti(Optional::ifPresent));
    }

    /** Whether the group answers to the load, and not to the clock or a forecast. */
    private static boolean reacts(Part group) {
        return group.is("policy", "target-tracking") || group.is("policy", "step") || group.is("policy", "simple");
    }

    private static Optional<Finding> finding(Case review, Part template, StationLoad load) {
        Part group = review.owning(template);
        Workload workload = review.topology().architecture().workload();
        Object spike = workload.given().get("spikeSeconds");
        // The next figure has to show the load, and a server has to start; the warm-up only keeps it out of the figures.
        double reaction = group.number("metricPeriodSeconds") + template.number("bootSeconds");
        double usual = load.busyServers() / workload.peakFactor();
        double units = load.station().machinesFor(usual);
        double risen = spike instanceof Double seconds && seconds > 0 ? Math.min(1, reaction / seconds) : 1;
        double busy = (usual + (load.busyServers() - usual) * risen) / (units * load.station().servers());
        if (busy <= 1) {
            return Optional.empty();
        }
        double enough = Math.ceil(busy * units);
        Finding finding = Finding.of(INFO, (spike == null ? ASKED : FOUND).with("group", group.component().name()).with("reaction", reaction)
                .with("spike", spike == null ? 0 : spike).with("units", units).with("percent", Math.round(busy * 100)), group.id(), template.id())
                .mendedBy(review, Fleets.atLeast(group.id(), enough));
        return Optional.of(spike == null ? finding.in(Finding.State.QUESTION) : finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, warmupSeconds=180, min=3, desired=3, max=18]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true, requestMs=150, instanceType=m5.large]").users(100_000).workload("spikeSeconds", 10).blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, warmupSeconds=180, min=3, desired=3, max=18]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true, requestMs=150, instanceType=m5.large]").users(100_000).workload("spikeSeconds", 3600).passing();
    }
}
