package org.tenfold.service.compute;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.service.Category;
import org.tenfold.service.MachineFleet;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/**
 * An environment of Elastic Beanstalk: an Auto Scaling group that AWS sets up from the user's code. The service itself
 * is free; the load balancer that it makes is drawn as a part of its own, which bills it.
 */
public final class Beanstalk implements MachineFleet {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::ElasticBeanstalk::Environment")
                    .in("OptionSettings[OptionName=Subnets].Value")
                    .set("instanceType", "OptionSettings[OptionName=InstanceType].Value")
                    .set("min", "OptionSettings[OptionName=MinSize].Value").set("max", "OptionSettings[OptionName=MaxSize].Value"),
            ResourceType.part("AWS::ElasticBeanstalk::Application"),
            ResourceType.part("AWS::ElasticBeanstalk::ApplicationVersion"),
            ResourceType.part("AWS::ElasticBeanstalk::ConfigurationTemplate"));

    private static final ServiceInfo INFO = new ServiceInfo("beanstalk", "BEANSTALK",
            Text.name("AWS Elastic Beanstalk"), Text.name("Elastic Beanstalk"),
            Text.of("Takes your code and keeps servers for it: starts, scales, updates and watches them.",
                    "코드를 올리면 서버를 마련해 시작, 확장, 업데이트, 감시까지 맡습니다."),
            Category.COMPUTE, "mdi2s-sprout", TRAITS,
            RESOURCES);

    private static final List<Setting> SETTINGS = MachineFleet.settings(
            Setting.machine("instanceType", "t3.small", MachineTypes.choices("ec2"), Text.of("Instance type", "인스턴스 유형"),
                    Text.of("Family and size of each server.", "서버의 패밀리와 크기입니다.")),
            Setting.choice("deploymentPolicy", List.of(
                    Setting.of("rolling", "Rolling", "롤링"),
                    Setting.of("all-at-once", "All at once", "한꺼번에"),
                    Setting.of("rolling-with-additional-batch", "Rolling with an additional batch", "추가 배치 롤링"),
                    Setting.of("immutable", "Immutable", "변경 불가능")),
                    Text.of("Deployment", "배포 방식"),
                    Text.of("How a new version comes onto the servers.",
                            "새 버전을 서버에 올리는 방식입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones over which the servers are spread.", "서버를 나누어 두는 가용 영역입니다.")),
            Setting.number("volumeGib", 8, 1, 65_536, Text.of("Volume of each server", "서버 볼륨"),
                    Text.of("Size of the disk of each server.", "서버마다 붙는 디스크의 크기입니다.")).in(Topic.DATA));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("rds", "elasticache", "s3", "route53");
    }
}
