package org.neuroglide.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.Device.FHIRDeviceStatus;

/** The program with its knowledge base, which made the resources of a decision. */
final class Devices {
    static final String ROLE = "neuroglide";

    private Devices() {}

    /** Contained in whatever names it. */
    static Device engine(Occasion occasion) {
        Device device = new Device();
        device.setId(ROLE);
        device.setStatus(FHIRDeviceStatus.ACTIVE);
        device.addDeviceName().setName("Neuroglide").setType(DeviceNameType.MANUFACTURERNAME);
        version(device, "Program", program());
        version(device, "Knowledge base", occasion.decision().knowledgeVersion());
        version(device, "SHA-256 of the knowledge base", occasion.decision().knowledgeHash());
        return device;
    }

    private static void version(Device device, String type, String value) {
        device.addVersion().setType(new CodeableConcept().setText(type)).setValue(value);
    }

    /** The version of the program; where it runs from classes and not from its jar, that it is not packaged. */
    static String program() {
        String version = Devices.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
