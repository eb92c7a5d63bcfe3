export const demoFaces: Record<string, string> = {};
