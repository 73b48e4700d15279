// Draws the assessment with LHC-Forms, sends the answers as a QuestionnaireResponse and shows the decision.
const FORM = "fhir/Questionnaire/neural-mobilization-assessment";
const FHIR = "application/fhir+json";
const byId = id => document.getElementById(id);
/** What the decision on the page was made from. */
let answers = "";
/** Counts attempts, so that an answer that comes late is not shown in place of a newer one. */
let attempt = 0;

async function ready() {
  while (!window.LForms?.Util?.addFormToPage || !window.LForms?.FHIR) {
    await new Promise(done => requestAnimationFrame(done));
  }
}

async function json(path) {
  const response = await fetch(path, { headers: { Accept: "application/json, application/fhir+json" } });
  if (!response.ok) {
    throw new Error("The service answered " + response.status + ".");
  }
  return response.json();
}

async function begin() {
  const health = await json("health");
  byId("version").textContent = "Knowledge base " + health.knowledge.version + " · program " + health.program;
  byId("review").hidden = health.knowledge.clinicallyReviewed;
  byId("review").textContent = "Not clinically reviewed: no clinician has signed these rules.";
  if (health.authentication) {
    byId("access").hidden = false;
    byId("access").textContent = "This service asks every caller for a token, so this page cannot decide here. It works where the service runs for evaluation on one machine.";
    byId("form").textContent = "";
    return;
  }
  const form = await json(FORM);
  await ready();
  byId("form").textContent = "";
  await LForms.Util.addFormToPage(form, "form", { prepopulate: false });
  byId("decide").disabled = false;
  for (const event of ["input", "change", "click", "keyup", "focusout"]) {
    byId("form").addEventListener(event, () => setTimeout(withdraw, 0));
  }
}

/** The answers that are on the page now. */
function filled() {
  return LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4", byId("form"));
}

/** Answers without the moment at which they were read off the page. */
function undated(response) {
  const { authored, ...rest } = response;
  return JSON.stringify(rest);
}

/** Takes a decision off the page as soon as the answers are no longer those that it was made from. */
function withdraw() {
  if (!byId("decision").hidden && undated(filled()) !== undated(JSON.parse(answers))) {
    hideDecision();
    byId("state").textContent = "The answers have changed: decide again.";
  }
}

function hideDecision() {
  byId("decision").hidden = true;
  byId("page").replaceChildren();
}

function show(section) {
  for (const other of ["problems", "decision"]) {
    byId(other).hidden = other !== section;
  }
  byId(section).focus();
  byId(section).scrollIntoView();
}

function list(id, texts) {
  byId(id).replaceChildren(...texts.map(text => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }));
}

function tell(problems) {
  list("problem-list", problems);
  show("problems");
}

async function issues(response) {
  const outcome = await response.json().catch(() => ({}));
  const found = (outcome.issue ?? []).map(i => [(i.expression ?? []).join(", "), i.diagnostics ?? i.details?.text].filter(Boolean).join(": "));
  return found.length > 0 ? found : ["The service answered " + response.status + "."];
}

/** The answer of the service; nothing where it cannot be reached. */
async function post(path, accept) {
  try {
    return await fetch(path, { method: "POST", headers: { "Content-Type": FHIR, Accept: accept }, body: answers });
  } catch (e) {
    tell(["The service cannot be reached. Nothing was decided; try again."]);
    return undefined;
  }
}

async function decide() {
  const wrong = LForms.Util.checkValidity(byId("form"));
  if (wrong) {
    tell(wrong);
    return;
  }
  const mine = ++attempt;
  hideDecision();
  byId("state").textContent = "Deciding.";
  byId("resource-text").hidden = true;
  const sent = filled();
  answers = JSON.stringify(sent);
  const response = await post("decide?with=page&with=resources", "application/json");
  const made = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (mine !== attempt) {
    return;
  }
  byId("state").textContent = "";
  if (undated(filled()) !== undated(sent)) {
    byId("state").textContent = "The answers have changed: decide again.";
  } else if (made) {
    showDecision(made);
  } else if (response?.ok) {
    tell(["The answer of the service could not be read. Decide again."]);
  } else if (response) {
    tell(await issues(response));
  }
}

function showDecision(made) {
  byId("page").innerHTML = made.page;
  byId("decision").dataset.disposition = made.decision.disposition;
  byId("decision-id").textContent = "Decision " + made.id + (made.logged ? ", kept in the log" : ", NOT kept in the log");
  byId("handout").hidden = !made.decision.homeAllowed;
  list("unused-list", made.unused.map(one => one.reason.replaceAll("-", " ") + ": " + one.reference));
  byId("unused").hidden = made.unused.length === 0;
  byId("resource-text").textContent = JSON.stringify(made.resources, null, 2);
  show("decision");
}

async function handout() {
  const response = await post("handout", "text/html");
  if (!response?.ok) {
    if (response) {
      tell(await issues(response));
    }
    return;
  }
  const page = URL.createObjectURL(new Blob([await response.text()], { type: "text/html" }));
  window.open(page, "_blank", "noopener");
}

function resources() {
  byId("resource-text").hidden = !byId("resource-text").hidden;
}

byId("decide").addEventListener("click", decide);
byId("handout").addEventListener("click", handout);
byId("resources").addEventListener("click", resources);
begin().catch(e => {
  byId("form").textContent = "The form cannot be shown. " + e.message + " Reload the page to try again.";
});
