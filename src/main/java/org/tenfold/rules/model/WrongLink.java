package org.tenfold.rules.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.service.integration.Ses;
import org.tenfold.service.network.Waf;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** MODEL-002: a link that AWS does not have. */
public final class WrongLink implements Rule {

    private static final RuleInfo INFO = new RuleInfo("MODEL-002", Severity.CRITICAL, 1,
            Text.of("A connection that AWS does not have", "AWS에 없는 연결"),
            Text.of("What cannot be connected carries no request, whatever the drawing says. The usual cases are a browser that talks to a database, a CDN in front of a database, and an arrow that points the wrong way.",
                    "연결할 수 없는 것 사이로는 그림과 상관없이 요청이 흐르지 않습니다. 브라우저가 데이터베이스를 직접 부르거나, CDN 뒤에 데이터베이스를 두거나, 화살표를 거꾸로 그린 경우가 많습니다."),
            Text.of("Put between the two what translates, change the kind of the link, or turn it round.",
                    "둘 사이에 중개하는 구성 요소를 넣거나, 연결의 종류를 바꾸거나, 방향을 돌립니다."),
            List.of("AWS documentation of the service that is called"));

    private static final Text KIND = Text.of("{from} cannot reach {to} by “{kind}”; “{legal}” is possible.",
            "{from|은는} {to|을를} “{kind}” 연결로 부를 수 없습니다. “{legal}” 연결은 가능합니다.");
    private static final Text TURNED = Text.of("The link from {from} to {to} points the wrong way: from {to} to {from} “{legal}” is possible.",
            "{from}에서 {to|으로/로} 가는 화살표가 거꾸로입니다. {to}에서 {from|으로/로} 가는 “{legal}” 연결은 가능합니다.");
    private static final Text NONE = Text.of("{from} cannot be connected to {to}.", "{from|은는} {to|과와} 연결할 수 없습니다.");

    private static final Text ATTACHED = Text.of(
            "{to} is no stop on the way: a firewall is attached to what it protects. Link {from} with that, and {to} by “{legal}” only.",
            "{to|은는} 거쳐 가는 곳이 아니라 보호할 대상에 붙이는 방화벽입니다. {from|을를} 그 대상과 바로 잇고, {to|은는} “{legal}” 연결로만 잇습니다.");
    private static final Text UNFILTERED = Text.of(
            "AWS WAF cannot be attached to {to}: of the APIs of API Gateway only REST APIs take it. Make it a REST API, or put CloudFront in front and attach the firewall there.",
            "{to}에는 AWS WAF를 붙일 수 없습니다. API Gateway에서는 REST API에만 붙습니다. REST API로 바꾸거나, 앞에 CloudFront를 두고 거기에 붙입니다.");

    private static final Text BY_MAIL = Text.of(
            "{from} cannot hand messages to {to}. A function takes them and sends the mails; SNS mails by itself to addresses that subscribe.",
            "{from|은는} {to|으로/로} 메시지를 넘길 수 없습니다. 함수가 받아서 메일을 보냅니다. SNS는 구독한 주소로 직접 메일을 보낼 수도 있습니다.");

    /** A connection that people often draw, and what has to stand between. */
    private record Classic(Trait from, Trait to, Text why) {
    }

    private static final List<Classic> CLASSICS = List.of(
            new Classic(Trait.CLIENT, Trait.DATABASE, Text.of(
                    "{from} cannot call the database {to}: a browser speaks HTTP, and a database stays private. Between them belong a load balancer and a server, or API Gateway and a function.",
                    "{from|이가} 데이터베이스 {to|을를} 직접 부를 수 없습니다. 브라우저는 HTTP로 말하고 데이터베이스는 공개하지 않습니다. 로드 밸런서와 서버, 또는 API Gateway와 함수를 사이에 둡니다.")),
            new Classic(Trait.CLIENT, Trait.CACHE, Text.of(
                    "{from} cannot call the cache {to}: only servers inside the VPC reach it. Let a server ask it.",
                    "{from|이가} 캐시 {to|을를} 직접 부를 수 없습니다. 캐시는 VPC 안의 서버만 부릅니다. 서버를 사이에 둡니다.")),
            new Classic(Trait.EDGE, Trait.DATABASE, Text.of(
                    "{from} fetches over HTTP and cannot query the database {to}. Its origin is a load balancer with servers, an API, or a bucket.",
                    "{from|은는} HTTP로 원본을 가져오므로 데이터베이스 {to|을를} 조회할 수 없습니다. 원본은 서버를 거느린 로드 밸런서, API, 버킷입니다.")),
            new Classic(Trait.EDGE, Trait.CACHE, Text.of(
                    "{from} is a cache itself and cannot ask {to}. Its origin is a load balancer with servers, an API, or a bucket.",
                    "{from|은는} 그 자체가 캐시이며 {to|을를} 부를 수 없습니다. 원본은 서버를 거느린 로드 밸런서, API, 버킷입니다.")),
            new Classic(Trait.BALANCER, Trait.DATABASE, Text.of(
                    "{from} hands requests to servers and cannot query the database {to}. Put a server or a function between.",
                    "{from|은는} 요청을 서버에 나눌 뿐 데이터베이스 {to|을를} 조회하지 못합니다. 서버나 함수를 사이에 둡니다.")),
            new Classic(Trait.BALANCER, Trait.CACHE, Text.of(
                    "{from} hands requests to servers and cannot ask the cache {to}. Put a server or a function between.",
                    "{from|은는} 요청을 서버에 나눌 뿐 캐시 {to|을를} 조회하지 못합니다. 서버나 함수를 사이에 둡니다.")),
            new Classic(Trait.BALANCER, Trait.STORAGE, Text.of(
                    "{from} cannot have {to} as a target. Files are served by CloudFront with the bucket as its origin.",
                    "{to|은는} {from}의 대상이 될 수 없습니다. 파일은 버킷을 원본으로 하는 CloudFront로 제공합니다.")),
            new Classic(Trait.QUEUE, Trait.DATABASE, Text.of(
                    "{from} keeps messages and writes to nothing. A worker or a function takes them and writes to {to}.",
                    "{from|은는} 메시지를 보관할 뿐 쓰지 않습니다. 작업자나 함수가 꺼내서 {to}에 씁니다.")),
            new Classic(Trait.QUEUE, Trait.STORAGE, Text.of(
                    "{from} keeps messages and writes to nothing. A worker, a function or, behind a stream, Firehose takes them and writes to {to}.",
                    "{from|은는} 메시지를 보관할 뿐 쓰지 않습니다. 작업자나 함수가, 스트림이라면 Firehose가 꺼내서 {to}에 씁니다.")),
            new Classic(Trait.TOPIC, Trait.DATABASE, Text.of(
                    "{from} pushes messages to subscribers, and a database is none. A function takes them and writes to {to}.",
                    "{from|은는} 구독자에게 메시지를 보내며 데이터베이스는 구독자가 될 수 없습니다. 함수가 받아서 {to}에 씁니다.")),
            new Classic(Trait.CACHE, Trait.DATABASE, Text.of(
                    "{from} does not query {to} by itself. The server asks the cache first and, on a miss, the database: draw both links from the server.",
                    "{from|이가} 스스로 {to|을를} 조회하지 않습니다. 서버가 캐시를 먼저 보고 없으면 데이터베이스를 조회합니다. 두 연결 모두 서버에서 시작합니다.")),
            new Classic(Trait.NETWORK, Trait.DATABASE, Text.of(
                    "{from} must not lead to the database {to}. Only servers of the VPC reach it.",
                    "{from|을를} 데이터베이스 {to|으로/로} 이어서는 안 됩니다. VPC의 서버만 데이터베이스를 부릅니다.")),
            new Classic(Trait.NETWORK, Trait.COMPUTE, Text.of(
                    "Requests do not come in through {from}. What users call is a load balancer, or a server with a public address.",
                    "요청은 {from|을를} 통해 들어오지 않습니다. 사용자는 로드 밸런서나 퍼블릭 주소가 있는 서버를 부릅니다.")));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        // A design has many links between few kinds of parts.
        Map<Pair, List<LinkKind>> known = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        Topology topology = review.topology();
        for (int number = 0; number < topology.links().size(); number++) {
            Link link = topology.link(number);
            Part from = topology.drawnFrom(number);
            Part to = topology.drawnTo(number);
            Service caller = from.service();
            Service called = to.service();
            List<LinkKind> legal = known.computeIfAbsent(new Pair(caller, called),
                    pair -> ServiceCatalog.legalKinds(pair.caller, pair.called));
            if (called instanceof Waf) {
                found.add(attached(review, link, from, to));
            } else if (!legal.contains(link.kind())) {
                found.add(finding(link, from.component(), to.component(), legal, caller, called));
            } else if (caller instanceof Waf && called.id().equals("api-gateway") && !Waf.canProtect(to)) {
                found.add(Finding.of(INFO, UNFILTERED.with("to", to.component().name()), link.id(), from.id(), to.id())
                        .mendedBy(() -> Fixes.set(to.component(), "kind", "rest")));
            }
        }
        return found.stream();
    }

    /** People draw a firewall between two others; where it protects the second already, the first is linked with that. */
    private static Finding attached(Case review, Link link, Part from, Part firewall) {
        Finding finding = Finding.of(INFO, ATTACHED.with("from", from.component().name()).with("to", firewall.component().name())
                .with("legal", LinkKind.PROTECT.label()), link.id(), from.id(), firewall.id());
        List<Part> guarded = review.called(firewall, LinkKind.PROTECT).stream().toList();
        if (guarded.size() == 1) {
            Part entrance = guarded.getFirst();
            // What it protects already need not lead to itself.
            boolean known = review.owning(entrance) == review.owning(from) || review.outgoing(from).anyMatch(other -> review.end(other) == entrance);
            List<LinkKind> ways = ServiceCatalog.legalKinds(from.service(), entrance.service());
            return known ? finding.mendedBy(new Edit.Disconnect(link.id())) : ways.isEmpty() ? finding
                    : finding.mendedBy(new Edit.ChangeLink(link.withEnds(from.id(), entrance.id()).withKind(ways.getFirst())));
        }
        return guarded.isEmpty() && Waf.canProtect(from)
                ? finding.mendedBy(new Edit.ChangeLink(link.withEnds(firewall.id(), from.id()).withKind(LinkKind.PROTECT))) : finding;
    }

    private record Pair(Service caller, Service called) {
    }

    private static Finding finding(Link link, Component from, Component to, List<LinkKind> legal, Service caller, Service called) {
        Text words = legal.isEmpty() ? NONE : KIND;
        LinkKind possible = legal.isEmpty() ? link.kind() : legal.getFirst();
        Optional<Edit> fix = legal.isEmpty() ? Optional.empty() : Optional.of(new Edit.ChangeLink(link.withKind(legal.getFirst())));
        if (legal.isEmpty()) {
            Optional<Text> classic = caller.has(Trait.TOPIC) && called instanceof Ses ? Optional.of(BY_MAIL)
                    : CLASSICS.stream().filter(known -> caller.has(known.from) && called.has(known.to))
                    .map(Classic::why).findFirst();
            List<LinkKind> turned = ServiceCatalog.legalKinds(called, caller);
            if (classic.isPresent()) {
                words = classic.get();
            } else if (!turned.isEmpty()) {
                words = TURNED;
                possible = turned.contains(link.kind()) ? link.kind() : turned.getFirst();
                fix = Optional.of(new Edit.ChangeLink(link.withEnds(link.to(), link.from()).withKind(possible)));
            }
        }
        Finding finding = Finding.of(INFO, words.with("from", from.name()).with("to", to.name()).with("kind", link.kind().label())
                .with("legal", possible.label()), link.id(), from.id(), to.id());
        return fix.map(finding::mendedBy).orElse(finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]", "web >request> users").blaming("web-to-users");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]").passing();
    }
}
