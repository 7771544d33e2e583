package org.tenfold.service.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.MachineFleet;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/**
 * What runs in a Kubernetes cluster: a control plane that AWS runs and nodes that are EC2 instances, as many as the cluster's
 * autoscaling wants. A cluster stands in one VPC and takes many workloads and groups of nodes, so several of these in one VPC
 * are drawn for what runs in one cluster, unless one is said to be a cluster of its own. AWS bills each cluster by the hour.
 *
 * @see <a href="https://aws.amazon.com/eks/pricing/">Amazon EKS pricing</a>
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html">Networking requirements: the VPC of a
 *     cluster</a>
 */
public final class Eks implements MachineFleet {

    private static final String NODES = "<AWS::EKS::Nodegroup.ClusterName > ";

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EKS::Cluster")
                    .in("ResourcesVpcConfig.SubnetIds", "ResourcesVpcConfig.SecurityGroupIds > VpcId")
                    .set("instanceType", NODES + "InstanceTypes")
                    .set("min", NODES + "ScalingConfig.MinSize").set("max", NODES + "ScalingConfig.MaxSize")
                    .set("volumeGib", NODES + "DiskSize")
                    .words("support", "UpgradePolicy.SupportType", Map.of("standard", "standard", "extended", "extended")),
            ResourceType.part("AWS::EKS::Nodegroup", "ClusterName"),
            ResourceType.part("AWS::EKS::FargateProfile", "ClusterName"),
            ResourceType.part("AWS::EKS::Addon", "ClusterName"));

    private static final ServiceInfo INFO = new ServiceInfo("eks", "EKS_CLUSTER", Text.name("Amazon EKS"), Text.name("EKS"),
            Text.of("Runs containers with Kubernetes: AWS keeps the control plane, your nodes do the work.",
                    "Kubernetes로 컨테이너를 실행합니다. 컨트롤 플레인은 AWS가 맡고 일은 노드가 합니다."),
            Category.CONTAINERS, "mdi2k-kubernetes", TRAITS,
            RESOURCES)
            .alsoCalled("kubernetes", "k8s", "쿠버네티스");

    private static final Setting OWN_CLUSTER = Setting.flag("ownCluster", false, Text.of("Cluster of its own", "별도 클러스터"),
            Text.of("Has a control plane of its own. Otherwise all EKS parts of a VPC run in one cluster.",
                    "컨트롤 플레인을 따로 둡니다. 아니면 한 VPC의 EKS는 모두 한 클러스터에서 실행됩니다.")).in(Topic.OPERATION);

    private static final List<Setting> SETTINGS = Stream.concat(MachineFleet.settings(
            Setting.machine("instanceType", "t3.large", MachineTypes.choices("ec2"), Text.of("Node type", "노드 유형"),
                    Text.of("Family and size of each node.", "노드의 패밀리와 크기입니다.")),
            Setting.choice("support", List.of(
                    Setting.of("standard", "Standard", "표준"),
                    Setting.of("extended", "Extended", "확장")),
                    Text.of("Version support", "버전 지원"),
                    Text.of("A version older than about fourteen months is in extended support, which costs six times as much.",
                            "약 14개월이 지난 버전은 확장 지원을 받으며 여섯 배의 요금이 붙습니다.")).in(Topic.OPERATION).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones over which the nodes are spread.", "노드를 나누어 두는 가용 영역입니다.")),
            Setting.number("volumeGib", 20, 1, 65_536, Text.of("Volume of each node", "노드 볼륨"),
                    Text.of("Size of the disk of each node.", "노드마다 붙는 디스크의 크기입니다.")).in(Topic.DATA)).stream(), Stream.of(OWN_CLUSTER)).toList();

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public boolean isShared(Settings settings) {
        return !Boolean.TRUE.equals(settings.get(OWN_CLUSTER.name()));
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        if (part.shares() == null) {
            charges.add(Charge.fixed(part.flag(OWN_CLUSTER.name()) ? Text.of("Hours of its own cluster", "별도 클러스터 시간")
                    : Text.of("Cluster hours, one cluster for a VPC", "클러스터 시간, VPC마다 하나"), PriceKey.of("eks", "cluster_hour"),
                    part.region(), PriceBook.HOURS_PER_MONTH));
            if (part.is("support", "extended")) {
                charges.add(Charge.fixed(Text.of("Extended support", "확장 지원"),
                        PriceKey.of("eks", "cluster_extended_support_surcharge_hour"), part.region(), PriceBook.HOURS_PER_MONTH));
            }
        }
        charges.addAll(MachineFleet.super.charges(part));
        return charges;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("alb", "aurora", "elasticache", "sqs", "s3", "dynamodb");
    }
}
