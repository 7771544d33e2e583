package org.tenfold.rules.spof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;

/** SPOF-013: users wait for somebody else's system without a limit. */
public final class ForeignService implements Rule {

    private static final double SHORT_MS = 1_000;
    private static final double USUAL_MS = 3_000;

    private static final RuleInfo INFO = new RuleInfo("SPOF-013", Severity.MEDIUM, 10_000,
            Text.of("Users wait for somebody else's system", "외부 시스템을 기다리는 사용자"),
            Text.of("The outage of another company becomes yours, and requests that wait for it fill your servers, so that pages stop which never needed it. A short limit and a plan B keep the rest alive.",
                    "다른 회사의 장애가 우리 장애가 됩니다. 기다리는 요청이 서버를 채우면 그 시스템이 필요 없는 페이지까지 멈춥니다. 제한 시간을 짧게 두고 대안을 마련하면 나머지는 살아 있습니다."),
            Text.of("Set a time limit shorter than the caller's own, answer from a cache, or put the call behind a queue. What must have the result, such as a payment, needs the limit at least.",
                    "호출하는 쪽보다 짧은 제한 시간을 두거나, 캐시로 답하거나, 대기열 뒤로 옮깁니다. 결제처럼 결과가 꼭 필요하면 적어도 제한 시간을 둡니다."),
            List.of("REL05-BP01", "REL05-BP05"));

    private static final Text UNLIMITED = Text.of("{part} waits for {system} without a stated time limit; without it these stop: {journeys}.",
            "{part|은는} 제한 시간을 정하지 않고 {system|을를} 기다립니다. 그쪽에 장애가 나면 {journeys|이가} 멈춥니다.");
    private static final Text LONG = Text.of("{part} waits up to {limit} ms for {system}, but its own callers wait {patience} ms.",
            "{part|은는} {system|을를} 최대 {limit}ms 기다리지만, 호출한 쪽은 {patience}ms만 기다립니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("external")
                .filter(system -> !review.stopped(system).isEmpty())
                .flatMap(system -> review.incoming(system).filter(link -> link.kind() == LinkKind.REQUEST && Case.isHard(link))
                        .map(link -> finding(review, link, system)).stream().<Finding>mapMulti(Optional::ifPresent));
    }

    private static Optional<Finding> finding(Case review, Link link, Part system) {
        Part caller = review.start(link);
        if (!caller.has(Trait.COMPUTE)) {
            return Optional.empty();
        }
        Object limit = link.settings().get(LinkSettings.TIMEOUT.name());
        OptionalDouble told = patience(review, caller);
        double patience = told.orElse(USUAL_MS);
        if (limit instanceof Double stated && (told.isPresent() ? stated < patience : stated <= patience)) {
            return Optional.empty();
        }
        Message message = limit == null
                ? UNLIMITED.with("journeys", JourneyNames.list(review.stopped(system), review.topology()))
                : LONG.with("limit", limit).with("patience", patience);
        Finding finding = Finding.of(INFO, message.with("part", review.owner(caller).name())
                .with("system", system.component().name()), link.id(), system.id());
        return Optional.of(patience > SHORT_MS
                ? finding.mendedBy(() -> new Edit.ChangeLink(link.with(LinkSettings.TIMEOUT.name(), SHORT_MS))) : finding);
    }

    /** How long those say that they wait who call the caller, in milliseconds. */
    private static OptionalDouble patience(Case review, Part caller) {
        return review.incoming(caller).filter(link -> link.kind() == LinkKind.REQUEST).stream()
                .flatMap(link -> link.settings().get(LinkSettings.TIMEOUT.name()) instanceof Double stated ? Stream.of(stated) : Stream.empty())
                .mapToDouble(Double::doubleValue).min();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > bank:external").blaming("web-to-bank");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >request[timeoutMs=1000]> bank:external").passing();
    }
}
