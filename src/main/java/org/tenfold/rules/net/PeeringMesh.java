package org.tenfold.rules.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.JoinedNetworks;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Text;

/** NET-015: many VPCs, nearly each peered with each other. */
public final class PeeringMesh implements Rule {

    private static final int SEVERAL = 4;
    private static final double NEARLY_ALL = 0.6;

    private static final RuleInfo INFO = new RuleInfo("NET-015", Severity.MEDIUM, 100_000,
            Text.of("A mesh of VPC peerings", "그물처럼 얽힌 VPC 피어링"),
            Text.of("Peering does not pass on, so every new VPC needs a link to each of the others. A hub gives every network one connection, and one place for rules.",
                    "피어링은 다른 VPC로 넘겨주지 않으므로 VPC가 하나 늘 때마다 나머지 모두와 연결해야 합니다. 허브를 두면 네트워크마다 연결 하나면 되고, 규칙도 한곳에 모입니다."),
            Text.of("Join them by a Transit Gateway.", "Transit Gateway로 잇습니다."),
            List.of("REL02-BP04"));

    private static final Text FOUND = Text.of("{peerings} peerings join {networks} VPCs, of {most} that are possible.",
            "피어링 {peerings}개가 VPC {networks}개를 잇습니다(최대 {most}개).");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<JoinedNetworks> peerings = JoinedNetworks.of(review).stream().filter(JoinedNetworks::peering).toList();
        Set<String> networks = new TreeSet<>();
        Set<String> via = new TreeSet<>();
        Set<List<String>> pairs = new HashSet<>();
        for (JoinedNetworks peering : peerings) {
            networks.addAll(peering.networks());
            via.addAll(peering.via());
            pairs.add(peering.networks());
        }
        int most = networks.size() * (networks.size() - 1) / 2;
        if (networks.size() < SEVERAL || pairs.size() <= most * NEARLY_ALL) {
            return Stream.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("peerings", pairs.size()).with("networks", networks.size())
                .with("most", most), Stream.concat(via.stream(), networks.stream()).toList());
        return Stream.of(isOneRegion(review, networks) ? finding.mendedBy(hub(review, networks, via)) : finding);
    }

    private static boolean isOneRegion(Case review, Set<String> networks) {
        return networks.stream().map(id -> review.topology().part(review.topology().index(id)))
                .map(part -> part.region() + part.component().parent()).distinct().count() == 1;
    }

    private static Edit hub(Case review, Set<String> networks, Set<String> via) {
        Architecture architecture = review.topology().architecture();
        Component first = architecture.componentsById().get(networks.iterator().next());
        Component hub = Component.of(Edits.freeId(architecture, "hub"), "transit-gateway", "Transit Gateway")
                .withParent(first.parent()).with("attachments", (double) networks.size());
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Add(hub)));
        via.forEach(id -> edits.add(architecture.component(id).isPresent() ? new Edit.Remove(id) : new Edit.Disconnect(id)));
        networks.forEach(id -> edits.add(new Edit.Connect(Link.of(Edits.freeId(architecture, id + "-to-" + hub.id()), id, hub.id(),
                LinkKind.NETWORK))));
        return new Edit.Batch(edits);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > api:api-gateway[kind=rest] > code:lambda", "waf >protect> api", "a:vpc >network> b:vpc >network> c:vpc >network> d:vpc",
                "a >network> c", "b >network> d").users(100_000).blaming("a-to-b");
    }

    @Override
    public Example right() {
        return Sketch.of("users > api:api-gateway[kind=rest] > code:lambda", "waf >protect> api", "a:vpc >network> hub:transit-gateway",
                "b:vpc >network> hub", "c:vpc >network> hub", "d:vpc >network> hub").users(100_000).passing();
    }
}
