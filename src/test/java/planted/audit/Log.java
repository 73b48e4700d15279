package planted.audit;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Patient;
import planted.fhir.Resource;

/** Breaks "audit", "hapi" and "resources". */
public final class Log {
    public void keep(Resource resource, FhirContext context, Patient patient) {}
}
