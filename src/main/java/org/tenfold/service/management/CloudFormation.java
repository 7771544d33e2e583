package org.tenfold.service.management;

import java.util.List;
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
 * A stack: resources that a template describes and that are made, changed and deleted together. AWS's own resource types
 * cost nothing, which is why it bills nothing unless others' types are used.
 */
public final class CloudFormation implements RegionalService {

    private static final ServiceInfo INFO = new ServiceInfo("cloudformation", "CLOUDFORMATION_STACK",
            Text.name("AWS CloudFormation"), Text.name("CloudFormation"),
            Text.of("Makes everything that a template describes, the same way in every account and Region.",
                    "템플릿에 적힌 모든 것을 어느 계정, 어느 리전에서나 똑같이 만듭니다."),
            Category.MANAGEMENT, "mdi2f-file-tree-outline", Trait.setOf(Trait.OPERATIONS), List.of(ResourceType.drawn("AWS::CloudFormation::Stack")));

    private static final List<Setting> SETTINGS = List.of(
            Setting.text("template", null, Text.of("Template", "템플릿"),
                    Text.of("Name of the file that describes the stack.", "스택을 적은 파일의 이름입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.number("foreignOperations", 0, 0, 100_000_000, Text.of("Operations of others' types", "외부 유형 작업"),
                    Text.of("Times in a month that a type made by others creates, changes, reads or deletes something.",
                            "한 달 동안 외부에서 만든 유형이 무언가를 만들고 바꾸고 읽고 지우는 횟수입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.flag("deletionProtection", false, Text.of("Deletion protection", "삭제 방지"),
                    Text.of("Refuses to be deleted until it is switched off.",
                            "끄기 전에는 삭제되지 않습니다.")).in(Topic.SECURITY).asFirst());

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
        return Ports.NONE.acceptFor("deploy", Trait.CLIENT, Trait.OPERATIONS, Trait.EXTERNAL);
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.of("assumption: AWS publishes no figure; what it made goes on without it", "가정: AWS가 공개한 수치가 없음. 이미 만든 것은 CloudFormation 없이도 동작함"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        double operations = part.number("foreignOperations");
        return operations == 0 ? List.of() : List.of(Charge.fixed(Text.of("Operations of others' types", "외부 유형 작업"),
                PriceKey.of("cloudformation", "third_party_handler_operation"), part.region(), operations));
    }
}
