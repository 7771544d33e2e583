package org.tenfold.service.management;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Follows requests through all parts that send it traces. No request waits for it; what a trace costs when it is
 * recorded is billed where it is made, with the setting of the sender, so that only looking at traces is left.
 */
public final class XRay implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.gathered("AWS::XRay::Group"), ResourceType.gathered("AWS::XRay::SamplingRule"));

    private static final ServiceInfo INFO = new ServiceInfo("xray", "XRAY", Text.name("AWS X-Ray"), Text.name("X-Ray"),
            Text.of("Shows the way of single requests through all parts, and where their time goes.",
                    "요청 하나가 모든 구성 요소를 거치는 경로와 시간을 보여 줍니다."),
            Category.MANAGEMENT, "mdi2r-radar", Trait.setOf(Trait.OPERATIONS),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("retrievedTraces", 0, 0, 1_000_000_000, Text.of("Traces looked at", "조회하는 추적"),
                    Text.of("Traces that people or tools fetch in a month.",
                            "한 달에 사람이나 도구가 가져오는 추적의 수입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.number("scannedTraces", 0, 0, 1_000_000_000, Text.of("Traces searched", "검색하는 추적"),
                    Text.of("Traces that searches run over in a month.",
                            "한 달에 검색이 훑는 추적의 수입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.choice("instrumentation", List.of(
                    Setting.of("otel", "OpenTelemetry", "OpenTelemetry"),
                    Setting.of("xray-sdk", "X-Ray SDK", "X-Ray SDK")),
                    Text.of("Instrumentation", "계측 방식"),
                    Text.of("How code makes traces; the X-Ray SDKs get no new features.",
                            "코드가 추적을 만드는 방식입니다. X-Ray SDK에는 새 기능이 추가되지 않습니다.")).in(Topic.OPERATION).asFirst());

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptFor("trace", Trait.COMPUTE, Trait.API, Trait.TOPIC, Trait.QUEUE, Trait.BALANCER)
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("AWS X-Ray SLA: 99.9 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        add(charges, part, "retrievedTraces", Text.of("Traces looked at", "조회한 추적"), "traces_retrieved");
        add(charges, part, "scannedTraces", Text.of("Traces searched", "검색한 추적"), "traces_scanned");
        return charges;
    }

    private static void add(List<Charge> charges, Part part, String setting, Text name, String dimension) {
        if (part.number(setting) > 0) {
            charges.add(Charge.fixed(name, PriceKey.of("xray", dimension), part.region(), part.number(setting)));
        }
    }
}
